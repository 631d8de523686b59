package dev.ato.track.sql;

import dev.ato.journal.event.Event;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The rows of recorded calls, of which there may be millions: bound on the statement itself,
 * because Jdbi's arguments took two thirds of the time of an ingestion.
 */
final class CallRows implements AutoCloseable {

  private static final int ROWS = 1_000;

  private final PreparedStatement insert;
  private int rows;

  CallRows(Handle handle) {
    try {
      this.insert =
          handle
              .getConnection()
              .prepareStatement(
                  """
                  INSERT INTO calls
                         (trace, call, entered, completed, thread, threw, result, arguments, note)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                  ON CONFLICT DO UPDATE
                     SET completed = excluded.completed, thread = excluded.thread,
                         threw = excluded.threw, result = excluded.result, note = excluded.note
                   WHERE calls.threw = 2""");
    } catch (SQLException e) {
      throw new RowsFailed(e);
    }
  }

  void add(long trace, Event.Call call) {
    try {
      bind(trace, call);
      insert.addBatch();
      if (++rows % ROWS == 0) {
        insert.executeBatch();
      }
    } catch (SQLException e) {
      throw new RowsFailed(e);
    }
  }

  private void bind(long trace, Event.Call call) throws SQLException {
    insert.setLong(1, trace);
    insert.setLong(2, call.call());
    insert.setLong(3, call.entered());
    insert.setLong(4, call.completed());
    insert.setInt(5, call.thread());
    insert.setInt(6, call.outcome().number());
    insert.setBytes(7, call.result().bytes());
    insert.setBytes(8, Hashes.bytes(call.arguments()));
    insert.setString(9, call.note().isEmpty() ? null : call.note());
  }

  /** Sends what has come together. */
  void flush() {
    try {
      insert.executeBatch();
    } catch (SQLException e) {
      throw new RowsFailed(e);
    }
  }

  @Override
  public void close() {
    try (insert) {
      insert.executeBatch();
    } catch (SQLException e) {
      throw new RowsFailed(e);
    }
  }

  /** A failure of the statement, in the family that Jdbi's own failures form. */
  private static final class RowsFailed extends JdbiException {

    private static final long serialVersionUID = 1L;

    RowsFailed(SQLException cause) {
      super(cause);
    }
  }
}
