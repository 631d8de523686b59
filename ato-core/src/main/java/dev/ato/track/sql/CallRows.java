package dev.ato.track.sql;

import dev.ato.journal.event.Event;
import dev.ato.journal.event.Event.Outcome;
import org.jdbi.v3.core.Handle;

/** The rows of recorded calls, of which there may be millions. */
final class CallRows implements AutoCloseable {

  private final RowBatch rows;

  CallRows(Handle handle) {
    this.rows =
        new RowBatch(
            handle,
            """
            INSERT INTO calls
                   (trace, call, entered, completed, thread, threw, result, arguments, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""");
  }

  void add(long trace, Event.Call call) {
    rows.add(
        trace,
        call.call(),
        call.entered(),
        call.completed(),
        call.thread(),
        call.outcome() == Outcome.THREW ? 1 : 0,
        call.result().bytes(),
        Hashes.bytes(call.arguments()),
        call.note().isEmpty() ? null : call.note());
  }

  @Override
  public void close() {
    rows.close();
  }
}
