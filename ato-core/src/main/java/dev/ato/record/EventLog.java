package dev.ato.record;

import dev.ato.journal.JournalWriter;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.EventCodec;

/** The journal of this process, as events. Never waits for the disk, never throws. */
public final class EventLog {

  private final JournalWriter journal;

  /** Events for {@code journal}. */
  public EventLog(JournalWriter journal) {
    this.journal = journal;
  }

  /** Appends an event; false if there is no room for it. */
  public boolean write(Event event) {
    return journal.append(EventCodec.encode(event));
  }

  /** Waits until what was appended so far is in the file, at most {@code millis}. */
  public boolean flush(long millis) {
    return journal.flush(millis);
  }

  /**
   * Whether events were refused for want of room, and why, in a line for a person; empty if none
   * was.
   */
  public String loss() {
    long refused = journal.refused();
    if (refused == 0) {
      return "";
    }
    String why = journal.isFull() ? "the journal reached its size limit" : "the disk was too slow";
    return refused + " events were not recorded: " + why;
  }

  /** Appends an event for which room is held in reserve. */
  public void writeEssential(Event event) {
    journal.appendEssential(EventCodec.encode(event));
  }
}
