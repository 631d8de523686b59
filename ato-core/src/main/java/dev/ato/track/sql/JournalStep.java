package dev.ato.track.sql;

import dev.ato.journal.StopNote;
import dev.ato.journal.event.Event;
import dev.ato.track.RecordedRun;
import java.io.IOException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One transaction of an ingestion: events of a journal and the new position in it, both or neither.
 */
final class JournalStep {

  // Long enough to be fast, short enough for others that wait to write.
  private static final int EVENTS = 20_000;
  private static final long BYTES = 16 << 20;

  private final Handle handle;
  private final Journal journal;
  private final boolean orphaned;
  private final boolean inUse;

  private long count;
  private boolean ended;

  /**
   * Asks for the process before it reads: what a process wrote before it went is then all there.
   */
  JournalStep(Handle handle, Liveness liveness, Journal journal) {
    this.handle = handle;
    this.journal = journal;
    this.orphaned = journal.orphaned(liveness);
    this.inUse = journal.inUse(liveness);
  }

  Result take() throws IOException {
    return WriteTransaction.run(handle, this::takeFromStoredPosition);
  }

  private Result takeFromStoredPosition() throws IOException {
    JournalProgress before = JournalProgress.read(handle, journal.name());
    if (before.finished()) {
      return new Result(0, false, false, true, Optional.empty());
    }
    try (JournalEvents events = JournalEvents.open(journal.file(), before.position())) {
      ended = before.ended();
      return take(before, events);
    }
  }

  private Result take(JournalProgress before, JournalEvents events) throws IOException {
    EventWriter writer = writer(before);
    boolean more = copy(events, writer, before.position() + BYTES);
    writer.close();
    long run = writer.run().orElseThrow();
    boolean finished = !more && finish(run, events);
    JournalProgress.write(handle, journal.name(), run, events.position(), finished);
    return new Result(count, before.run().isEmpty(), more, finished, events.damage());
  }

  private EventWriter writer(JournalProgress before) {
    return before.run().isPresent()
        ? EventWriter.resume(handle, before.run().getAsLong())
        : EventWriter.begin(handle);
  }

  /** Answers whether there may be more than one transaction should hold. */
  private boolean copy(JournalEvents events, EventWriter writer, long limit) throws IOException {
    while (count < EVENTS && events.position() < limit) {
      Optional<Event> event = events.next();
      if (event.isEmpty()) {
        return false;
      }
      writer.write(event.get());
      ended |= event.get() instanceof Event.RunEnded;
      count++;
    }
    return true;
  }

  /** Closes the record of the run if nothing more can come; answers whether that is so. */
  private boolean finish(long run, JournalEvents events) throws IOException {
    RunWriter facts = new RunWriter(handle, run);
    events.damage().ifPresent(damage -> facts.warning(damage + "; what follows is lost"));
    if (orphaned && !ended) {
      StopNote.read(journal.file()).ifPresent(why -> facts.warning(stopped(why)));
      facts.lost();
    }
    return events.damage().isPresent() || (ended ? !inUse : orphaned);
  }

  private static String stopped(String why) {
    return RecordedRun.STOPPED_EARLY + (why.isEmpty() ? "" : ": " + why);
  }

  /**
   * What a transaction came to.
   *
   * @param more whether another one should follow at once
   * @param finished whether the journal is done with
   */
  record Result(
      long events, boolean begun, boolean more, boolean finished, Optional<String> damage) {}
}
