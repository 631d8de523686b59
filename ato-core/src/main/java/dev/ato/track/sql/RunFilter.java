package dev.ato.track.sql;

import dev.ato.track.RunStatus;
import java.util.Optional;
import java.util.OptionalInt;

/** Which runs a question is about; what is empty does not restrict. */
public record RunFilter(Optional<String> project, Optional<RunStatus> status, OptionalInt limit) {

  /** Every run. */
  public static final RunFilter ALL =
      new RunFilter(Optional.empty(), Optional.empty(), OptionalInt.empty());

  /** The same, of one project only. */
  public RunFilter withProject(String name) {
    return new RunFilter(Optional.of(name), status, limit);
  }

  /** The same, of one status only. */
  public RunFilter withStatus(RunStatus only) {
    return new RunFilter(project, Optional.of(only), limit);
  }

  /** The same, of the newest {@code count} only. */
  public RunFilter withLimit(int count) {
    return new RunFilter(project, status, OptionalInt.of(count));
  }
}
