package dev.ato.agent.weave;

import dev.ato.agent.bridge.AtoBridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/**
 * What is inlined into a method; {@link Entry} and {@link EntryWithArguments} are the two ways to
 * begin.
 */
final class MethodAdvice {

  private MethodAdvice() {}

  // The bridge lets nothing out; suppression is for what strikes on the way to it, such as a stack
  // overflow.
  @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
  static void exit(
      @Site int site,
      @Advice.Enter long token,
      @Advice.Return(readOnly = true, typing = Assigner.Typing.DYNAMIC) @Nullable Object value,
      @Advice.Thrown(readOnly = true) @Nullable Throwable thrown) {
    if (token == 0) {
      return; // not kept: nothing is boxed for it
    }
    if (thrown == null) {
      AtoBridge.returned(site, token, value);
    } else {
      AtoBridge.threw(site, token, thrown);
    }
  }

  /** The begin of a call without its arguments. */
  static final class Entry {

    private Entry() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static long enter(@Site int site) {
      return AtoBridge.entered(site, null);
    }
  }

  /** The begin of a call with its arguments. */
  static final class EntryWithArguments {

    private EntryWithArguments() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static long enter(
        @Site int site,
        @Advice.AllArguments(readOnly = true, typing = Assigner.Typing.DYNAMIC)
            @Nullable Object[] arguments) {
      return AtoBridge.entered(site, arguments);
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
    static void exit(@Site int site, @Advice.Enter long token, @Advice.This Object made) {
      AtoBridge.returned(site, token, made);
    }
  }
}
