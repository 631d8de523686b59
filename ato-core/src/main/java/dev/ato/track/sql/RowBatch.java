package dev.ato.track.sql;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rows for one statement, sent to the database many at a time. */
final class RowBatch implements AutoCloseable {

  private static final int ROWS = 1_000;

  private final PreparedBatch batch;

  RowBatch(Handle handle, String sql) {
    this.batch = handle.prepareBatch(sql);
  }

  /** Takes one row, its values in the order of the statement's question marks. */
  void add(@Nullable Object... values) {
    batch.add(values);
    if (batch.size() >= ROWS) {
      batch.execute();
    }
  }

  @Override
  public void close() {
    if (batch.size() > 0) {
      batch.execute();
    }
    batch.close();
  }
}
