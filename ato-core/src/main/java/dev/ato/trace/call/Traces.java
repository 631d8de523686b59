package dev.ato.trace.call;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records results by name, for programs that run without the agent.
 *
 * <p>The first use begins a run, which ends with the process; {@code ATO_DATABASE} and {@code
 * ATO_PROJECT}, or the system properties {@code ato.database} and {@code ato.project}, name its
 * store and its project. Nothing here throws or changes a result; where the store cannot be
 * written, nothing is recorded.
 */
public final class Traces {

  private Traces() {}

  /** Computes a value and records it, or the exception that it ends with. */
  public static <T extends @Nullable Object> T traced(String id, Supplier<T> computation) {
    Optional<TracedRun> run = TracedRun.current();
    if (run.isEmpty()) {
      return computation.get();
    }
    Object call = run.get().entered(id);
    T value;
    try {
      value = computation.get();
    } catch (Throwable thrown) {
      run.get().threw(call, thrown);
      throw thrown;
    }
    run.get().returned(call, value);
    return value;
  }

  /** Records a value, as it is now, and gives it back. */
  public static <T extends @Nullable Object> T value(String id, T value) {
    Optional<TracedRun> run = TracedRun.current();
    if (run.isPresent()) {
      run.get().returned(run.get().entered(id), value);
    }
    return value;
  }

  /** Records the code of a method under a name. */
  public static void code(String id, Fingerprint code) {
    TracedRun.current().ifPresent(run -> run.code(id, code));
  }
}
