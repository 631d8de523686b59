package dev.ato.scope;

import dev.ato.config.Origin;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The line of an application's code that is being executed. The stack is kept as a Throwable keeps
 * it, which costs a third of a walk, and is looked at when somebody asks.
 */
final class CodePlace extends Throwable implements Supplier<Optional<Origin>> {

  private static final long serialVersionUID = 1L;

  /** What calls the code of a view. */
  private static final Set<String> STARTERS =
      Set.of(
          ViewContent.Code.class.getName(),
          ViewContent.Tree.class.getName(),
          Merge.class.getName(),
          Scope.class.getName());

  /** By name, for the tests of this package are applications of it. */
  private static final Set<String> OWN =
      Set.of(
          CodePlace.class.getName(),
          Merge.class.getName(),
          Scope.class.getName(),
          MultiScope.class.getName());

  /** The place of whoever calls this library now. */
  CodePlace() {
    super(null, null, false, true);
  }

  /** The line that called this library, nothing if it cannot be told. */
  static Optional<Origin> ofCaller() {
    return new CodePlace().get();
  }

  /** The line that called this library, nothing if it cannot be told. */
  @Override
  public Optional<Origin> get() {
    return first(Stream.of(getStackTrace()));
  }

  /** The line that threw, as far as the application's own code is on the way. */
  static Optional<Origin> of(Throwable failure) {
    return first(
        Stream.of(failure.getStackTrace())
            .takeWhile(frame -> !STARTERS.contains(frame.getClassName())));
  }

  private static Optional<Origin> first(Stream<StackTraceElement> frames) {
    // Above ato's own command there is nobody's code.
    return frames
        .takeWhile(frame -> !frame.getClassName().startsWith("dev.ato.cli."))
        .filter(frame -> isOutside(frame.getClassName()))
        .findFirst()
        .map(Origin.InCode::of);
  }

  /** Neither the JDK, which calls lambdas, nor what a view is written with. */
  private static boolean isOutside(String className) {
    return !className.startsWith("java.")
        && !className.startsWith("jdk.")
        && !className.startsWith("dev.ato.config.")
        && !OWN.contains(className);
  }
}
