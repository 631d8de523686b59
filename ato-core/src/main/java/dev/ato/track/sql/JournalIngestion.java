package dev.ato.track.sql;

import dev.ato.journal.StopNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Brings one journal into the store, and removes the file when it is there whole. */
final class JournalIngestion {

  private final Handle handle;
  private final Liveness liveness;
  private final Journal journal;

  JournalIngestion(Handle handle, Liveness liveness, Journal journal) {
    this.handle = handle;
    this.liveness = liveness;
    this.journal = journal;
  }

  IngestReport take() throws IOException {
    return hasNothingNew() ? IngestReport.NOTHING : takeSteps();
  }

  // Looked at without a lock: most often a command finds what it knows already.
  private boolean hasNothingNew() throws IOException {
    JournalProgress progress = JournalProgress.read(handle, journal.name());
    boolean waiting = progress.ended() ? journal.inUse(liveness) : !journal.orphaned(liveness);
    return waiting && Files.size(journal.file()) <= progress.position();
  }

  private IngestReport takeSteps() throws IOException {
    IngestReport report = IngestReport.NOTHING;
    JournalStep.Result step;
    do {
      step = new JournalStep(handle, liveness, journal).take();
      report = report.plus(new IngestReport(step.begun() ? 1 : 0, step.events(), List.of()));
    } while (step.more());
    return step.finished() ? report.plus(remove(step.damage())) : report;
  }

  private IngestReport remove(Optional<String> damage) throws IOException {
    StopNote.delete(journal.file());
    if (damage.isPresent()) {
      return setAside(journal.file(), damage.get());
    }
    Files.deleteIfExists(journal.file());
    return IngestReport.NOTHING;
  }

  /** Renames a journal that cannot be read on, so that it is neither lost nor read again. */
  static IngestReport setAside(Path file, String damage) throws IOException {
    Path kept = Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"));
    return IngestReport.warning(damage + "; the file is kept as " + kept);
  }
}
