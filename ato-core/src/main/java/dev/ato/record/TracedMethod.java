package dev.ato.record;

import dev.ato.digest.Tolerance;

/**
 * A method whose calls are to be recorded.
 *
 * @param owner the class as in source, {@code a.b.Outer$Inner}
 * @param keeping which calls are kept one by one
 * @param calls the same as its rule says it
 * @param view what of the value is looked at, as its rule says it; empty for the whole value
 * @param inspector looks at the value so
 * @param init runs before calls
 * @param initOnce whether it runs before the first call only
 * @param arguments whether the arguments of kept calls are hashed too
 * @param tolerance how exactly fractions count
 * @param previewing what is shown of the results of kept calls
 */
public record TracedMethod(
    String traceId,
    String owner,
    String name,
    String descriptor,
    Keeping keeping,
    String calls,
    String view,
    Inspector inspector,
    Initializer init,
    boolean initOnce,
    boolean arguments,
    Tolerance tolerance,
    Previewing previewing) {

  private static final Keeping USUAL = new Keeping(1000, 0, 0);

  /** Calls that a program reports by itself under a name; {@code owner} is the class that does. */
  public static TracedMethod named(String id, String owner) {
    return new TracedMethod(
        id,
        owner,
        id,
        "()Ljava/lang/Object;",
        USUAL,
        "first: 1000",
        "",
        Inspector.WHOLE,
        Initializer.NONE,
        false,
        false,
        Tolerance.NONE,
        Previewing.NONE);
  }
}
