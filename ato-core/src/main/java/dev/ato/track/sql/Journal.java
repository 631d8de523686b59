package dev.ato.track.sql;

import dev.ato.journal.event.Event;
import dev.ato.track.DatabaseUrl;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A journal file and the run that it begins with.
 *
 * @param closed whether its writer is known to be done with it, although the process still runs
 */
record Journal(Path file, Event.RunStarted start, boolean closed) {

  String name() {
    return file.getFileName().toString();
  }

  /** Whether the process that writes it is surely gone. */
  boolean orphaned(Liveness liveness) {
    return liveness.gone(start.host(), start.pid(), started());
  }

  /** Whether the process that writes it runs and may yet say something. */
  boolean inUse(Liveness liveness) {
    return !closed && liveness.alive(start.host(), start.pid(), started());
  }

  /**
   * Whether its run is meant for {@code database}. What lies in the database's own folder is,
   * whatever it was called where the process ran, for example in a container.
   */
  boolean belongsTo(DatabaseUrl database) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return database.journalFolder().equals(folder) || database.means(start.database());
  }

  private Instant started() {
    return Instant.EPOCH.plus(start.startMicros(), ChronoUnit.MICROS);
  }
}
