package dev.ato.agent.weave;

import dev.ato.agent.bridge.AtoBridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * What is inlined into a method: one of two ways to begin, and a way to end for each kind of
 * result, so that nothing is boxed.
 *
 * <p>The bridge lets nothing out; suppression is for what strikes on the way to it, such as a stack
 * overflow.
 */
final class MethodAdvice {

  private MethodAdvice() {}

  /** The begin of a call without its arguments. */
  static final class Entry {

    private Entry() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(@Site int site) {
      return AtoBridge.entered(site);
    }
  }

  /** The begin of a call with its arguments, which are boxed only if they are wanted. */
  static final class EntryWithArguments {

    private EntryWithArguments() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object enter(
        @Site int site, @Advice.AllArguments(readOnly = true) @Nullable Object[] arguments) {
      Object call = AtoBridge.entered(site);
      if (call != null && AtoBridge.wantsArguments(call)) {
        AtoBridge.arguments(call, arguments);
      }
      return call;
    }
  }

  /** The end of a method that returns a byte, short, char, int or long. */
  static final class WholeExit {

    private WholeExit() {}

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Kind int kind,
        @Advice.Enter @Nullable Object call,
        @Advice.Return long value,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (call != null) {
        if (thrown == null) {
          AtoBridge.returned(call, kind, value);
        } else {
          AtoBridge.threw(call, thrown);
        }
      }
    }
  }

  /** The end of a method that returns a float or a double. */
  static final class FractionExit {

    private FractionExit() {}

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Kind int kind,
        @Advice.Enter @Nullable Object call,
        @Advice.Return double value,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (call != null) {
        if (thrown == null) {
          AtoBridge.returned(call, kind, value);
        } else {
          AtoBridge.threw(call, thrown);
        }
      }
    }
  }

  /** The end of a method that returns a boolean. */
  static final class TruthExit {

    private TruthExit() {}

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Kind int kind,
        @Advice.Enter @Nullable Object call,
        @Advice.Return boolean value,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (call != null) {
        if (thrown == null) {
          AtoBridge.returned(call, kind, value ? 1L : 0L);
        } else {
          AtoBridge.threw(call, thrown);
        }
      }
    }
  }

  /** The end of a method that returns a reference. */
  static final class ReferenceExit {

    private ReferenceExit() {}

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.Enter @Nullable Object call,
        @Advice.Return @Nullable Object value,
        @Advice.Thrown @Nullable Throwable thrown) {
      if (call != null) {
        if (thrown == null) {
          AtoBridge.returned(call, value);
        } else {
          AtoBridge.threw(call, thrown);
        }
      }
    }
  }

  /** The end of a method that returns nothing. */
  static final class VoidExit {

    private VoidExit() {}

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
        @Advice.Enter @Nullable Object call, @Advice.Thrown @Nullable Throwable thrown) {
      if (call != null) {
        if (thrown == null) {
          AtoBridge.returned(call, null);
        } else {
          AtoBridge.threw(call, thrown);
        }
      }
    }
  }

  /**
   * The end of a constructor, whose result is the object that it made. A handler may not span the
   * call of the other constructor (JVMS §4.10.1.9, invokespecial), so what a constructor throws is
   * not seen.
   */
  static final class ConstructorExit {

    private ConstructorExit() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.Enter @Nullable Object call, @Advice.This Object made) {
      if (call != null) {
        AtoBridge.returned(call, made);
      }
    }
  }
}
