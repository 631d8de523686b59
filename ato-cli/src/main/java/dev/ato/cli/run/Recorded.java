package dev.ato.cli.run;

import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.store.StorePlace;
import dev.ato.journal.HostName;
import dev.ato.track.Run;
import dev.ato.track.sql.RunFilter;
import dev.ato.track.sql.Store;
import java.time.Instant;
import java.util.Optional;

/** Brings into the store what a program left behind. */
final class Recorded {

  private final Surroundings surroundings;
  private final StorePlace place;

  Recorded(Surroundings surroundings, StorePlace place) {
    this.surroundings = surroundings;
    this.place = place;
  }

  /** Takes the run, with its exit code; empty if nothing was recorded. */
  Optional<Run> take(Ending ending) {
    return place.isEmpty() ? Optional.empty() : stored(ending);
  }

  private Optional<Run> stored(Ending ending) {
    try (Store store = place.open(surroundings)) {
      return store
          .exitCode(ending.pid(), HostName.current(), ending.started(), ending.exitCode())
          .or(() -> newest(store, ending.started()));
    }
  }

  /** The run of a JVM that the program started, perhaps; then its exit code is not known. */
  private static Optional<Run> newest(Store store, Instant since) {
    return store.runs(RunFilter.ALL.withLimit(1)).stream()
        .filter(run -> !run.start().isBefore(since))
        .findFirst();
  }
}
