package dev.ato.trace.call;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A lambda or method reference whose code can be found, because it is serializable; nothing is ever
 * serialized.
 */
public sealed interface Code extends Serializable permits Code.Of0, Code.Of1, Code.Of2, Code.Of3 {

  /** Code without parameters. */
  @FunctionalInterface
  non-sealed interface Of0<R extends @Nullable Object> extends Code {
    /** Runs it. */
    R run();
  }

  /** Code with one parameter. */
  @FunctionalInterface
  non-sealed interface Of1<A extends @Nullable Object, R extends @Nullable Object> extends Code {
    /** Runs it. */
    R run(A a);
  }

  /** Code with two parameters. */
  @FunctionalInterface
  non-sealed interface Of2<
          A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      extends Code {
    /** Runs it. */
    R run(A a, B b);
  }

  /** Code with three parameters. */
  @FunctionalInterface
  non-sealed interface Of3<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      extends Code {
    /** Runs it. */
    R run(A a, B b, C c);
  }
}
