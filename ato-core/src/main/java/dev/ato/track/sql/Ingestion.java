package dev.ato.track.sql;

import dev.ato.journal.event.Event;
import dev.ato.track.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Brings the journals of traced processes, living and gone, into the store. */
final class Ingestion {

  private static final String JOURNALS = ".atoj";

  private final DatabaseUrl database;
  private final Handle handle;
  private final Liveness liveness;

  Ingestion(DatabaseUrl database, Handle handle, Liveness liveness) {
    this.database = database;
    this.handle = handle;
    this.liveness = liveness;
  }

  /** The journals in a folder, by name and so by the start of their runs; none if it is missing. */
  static List<Path> journals(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(JOURNALS)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes what every journal of the folder holds; one that fails does not hold up the others. */
  IngestReport folder(Path folder) {
    return journals(folder).stream()
        .map(file -> journal(file, false))
        .reduce(IngestReport.NOTHING, IngestReport::plus);
  }

  /**
   * Takes what one journal holds.
   *
   * @param closed whether its writer is known to be done with it, although the process still runs
   */
  IngestReport journal(Path file, boolean closed) {
    try {
      return take(file, closed);
    } catch (IOException e) {
      return Files.notExists(file)
          ? IngestReport.NOTHING // Another ingestion was faster.
          : IngestReport.warning("journal " + file + " cannot be read: " + e.getMessage());
    }
  }

  private IngestReport take(Path file, boolean closed) throws IOException {
    Beginning beginning = Beginning.of(file);
    if (beginning.first().isEmpty() && beginning.damage().isPresent()) {
      return JournalIngestion.setAside(file, beginning.damage().get());
    }
    if (beginning.first().isPresent()
        && beginning.first().get() instanceof Event.RunStarted start) {
      return take(new Journal(file, start, closed));
    }
    return IngestReport.NOTHING; // The process has only just created it.
  }

  private IngestReport take(Journal journal) throws IOException {
    return journal.belongsTo(database)
        ? new JournalIngestion(handle, liveness, journal).take()
        : IngestReport.NOTHING;
  }

  /** The first event of a journal, or why there is none. */
  private record Beginning(Optional<Event> first, Optional<String> damage) {

    static Beginning of(Path file) throws IOException {
      try (JournalEvents events = JournalEvents.open(file, 0)) {
        Optional<Event> first = events.next();
        return new Beginning(first, events.damage());
      }
    }
  }
}
