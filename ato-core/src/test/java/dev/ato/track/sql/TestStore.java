package dev.ato.track.sql;

import dev.ato.journal.event.Event;
import dev.ato.track.DatabaseUrl;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A real store in a temporary folder, into which events go as ingestion writes them. */
final class TestStore implements AutoCloseable {

  final DatabaseUrl database;
  final Store store;
  final Handle handle;

  private TestStore(DatabaseUrl database) {
    this.database = database;
    this.store = Store.open(database);
    this.handle = new SqliteFile(database).open();
  }

  static TestStore in(Path folder) {
    return new TestStore(DatabaseUrl.parse(folder.resolve("ato.db").toString()));
  }

  long write(Recording recording) {
    return write(recording.events());
  }

  /** Writes the events in one transaction; answers the run. */
  long write(List<Event> events) {
    return write(EventWriter.begin(handle), events);
  }

  /** Writes further events of a run. */
  long resume(long run, List<Event> events) {
    return write(EventWriter.resume(handle, run), events);
  }

  private long write(EventWriter writer, List<Event> events) {
    return WriteTransaction.run(
        handle,
        () -> {
          events.forEach(writer::write);
          writer.close();
          return writer.run().orElseThrow();
        });
  }

  int count(String table) {
    return handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(int.class).one();
  }

  @Override
  public void close() {
    handle.close();
    store.close();
  }
}
