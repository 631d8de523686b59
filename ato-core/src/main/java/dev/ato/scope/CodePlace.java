package dev.ato.scope;

import dev.ato.config.Origin;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The line of an application's code that is being executed. */
final class CodePlace {

  private static final StackWalker STACK = StackWalker.getInstance();

  private CodePlace() {}

  /** The line that called this library, nothing if it cannot be told. */
  static Optional<Origin> ofCaller() {
    return STACK.walk(CodePlace::firstOutside);
  }

  /** The line that threw, as far as the application's own code is on the way. */
  static Optional<Origin> of(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .takeWhile(frame -> !STARTERS.contains(frame.getClassName()))
        .filter(frame -> isOutside(frame.getClassName()))
        .findFirst()
        .map(Origin.InCode::of);
  }

  private static Optional<Origin> firstOutside(Stream<StackFrame> frames) {
    return frames
        .filter(frame -> isOutside(frame.getClassName()))
        .findFirst()
        .map(frame -> Origin.InCode.of(frame.toStackTraceElement()));
  }

  /** Neither the JDK, which calls lambdas, nor what a view is written with. */
  private static boolean isOutside(String className) {
    return !className.startsWith("java.")
        && !className.startsWith("jdk.")
        && !className.startsWith("dev.ato.config.")
        && !OWN.contains(className);
  }

  /** What calls the code of a view. */
  private static final Set<String> STARTERS =
      Set.of(
          ViewContent.Code.class.getName(),
          ViewContent.Tree.class.getName(),
          Merge.class.getName());

  /** By name, for the tests of this package are applications of it. */
  private static final Set<String> OWN =
      Set.of(
          CodePlace.class.getName(),
          Merge.class.getName(),
          Scope.class.getName(),
          MultiScope.class.getName());
}
