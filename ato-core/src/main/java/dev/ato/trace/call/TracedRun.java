package dev.ato.trace.call;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where this process records: the agent's run, or one of its own. None of the methods throws. */
sealed interface TracedRun permits AgentRun, OwnRun {

  /** The run of this process, which begins at the first call; empty if none can be recorded. */
  static Optional<TracedRun> current() {
    return Holder.CURRENT;
  }

  /** A call under a name has begun; gives what its end is told with. */
  @Nullable Object entered(String id);

  /** A call has returned. */
  void returned(@Nullable Object call, @Nullable Object value);

  /** A call has thrown. */
  void threw(@Nullable Object call, Throwable thrown);

  /** The code of a method, under a name. */
  void code(String id, Fingerprint code);

  /** The name of the class that uses this package. */
  static String caller() {
    String own = TracedRun.class.getPackageName() + ".";
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .map(StackWalker.StackFrame::getClassName)
                    .filter(name -> !name.startsWith(own) || name.endsWith("Test"))
                    .findFirst())
        .orElse("");
  }

  /** Holds the one run of the process. */
  final class Holder {

    private static final Optional<TracedRun> CURRENT = begin();

    private Holder() {}

    private static Optional<TracedRun> begin() {
      Optional<TracedRun> ofAgent = AgentRun.find();
      return ofAgent.isPresent() ? ofAgent : OwnRun.begin();
    }
  }
}
