package dev.ato.cli.run;

import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.reach.CodeReach;
import dev.ato.cli.store.StorePlace;
import dev.ato.journal.HostName;
import dev.ato.track.Run;
import dev.ato.track.sql.RunFilter;
import dev.ato.track.sql.Store;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Brings into the store what a program left behind. */
final class Recorded {

  /** More are not told one by one. */
  private static final int MOST = 100;

  private final Surroundings surroundings;
  private final StorePlace place;

  Recorded(Surroundings surroundings, StorePlace place) {
    this.surroundings = surroundings;
    this.place = place;
  }

  /**
   * Takes the run, with its exit code. A script or build tool may have started several; then their
   * exit codes are not known.
   */
  List<Run> take(Ending ending) {
    return place.isEmpty() ? List.of() : stored(ending);
  }

  private List<Run> stored(Ending ending) {
    try (Store store = place.open(surroundings)) {
      List<Run> runs =
          store
              .exitCode(ending.pid(), HostName.current(), ending.started(), ending.exitCode())
              .map(List::of)
              .orElseGet(() -> since(store, ending.started()));
      // Now, while the class files are what the program ran.
      runs.forEach(run -> CodeReach.add(store, run.id(), surroundings));
      return runs;
    }
  }

  /** The runs of the JVMs that the program started, the oldest first. */
  private static List<Run> since(Store store, Instant since) {
    return store.runs(RunFilter.ALL.withLimit(MOST)).stream()
        .filter(run -> !run.start().isBefore(since))
        .sorted(Comparator.comparing(Run::id))
        .toList();
  }
}
