package dev.ato.scope;

import static java.lang.StackWalker.Option.RETAIN_CLASS_REFERENCE;

import dev.ato.config.Origin;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line of an application's code that is being executed. */
final class CodePlace {

  private static final StackWalker STACK = StackWalker.getInstance(RETAIN_CLASS_REFERENCE);

  /** What calls the code of a view. */
  private static final Set<String> STARTERS =
      Set.of(
          ViewContent.Code.class.getName(),
          ViewContent.Tree.class.getName(),
          Merge.class.getName(),
          Scope.class.getName());

  private CodePlace() {}

  /** The line that called this library, nothing if it cannot be told. */
  static Optional<Origin> ofCaller() {
    return Optional.ofNullable(STACK.walk(CodePlace::firstOutside));
  }

  /**
   * Answers the line that writes, as an origin within a view. The JVM hands out six frames of a
   * stack at once, and more cost as much again: between this and the code that writes are four.
   */
  record InView(RegisteredView view) implements Supplier<Origin> {
    @Override
    public Origin get() {
      Origin line = STACK.walk(CodePlace::firstOutside);
      return new Origin.InView(view.name(), line == null ? view.place() : Optional.of(line));
    }
  }

  /** The line that threw, as far as the application's own code is on the way. */
  static Optional<Origin> of(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .takeWhile(frame -> !STARTERS.contains(frame.getClassName()))
        .filter(frame -> CodeLines.isOutside(frame.getClassName()))
        .findFirst()
        .map(Origin.InCode::of);
  }

  private static @Nullable Origin firstOutside(Stream<StackFrame> frames) {
    return frames
        .filter(frame -> CodeLines.of(frame).isOutside())
        .findFirst()
        .map(frame -> CodeLines.of(frame).line(frame))
        .orElse(null);
  }
}
