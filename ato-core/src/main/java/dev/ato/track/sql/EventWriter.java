package dev.ato.track.sql;

import dev.ato.journal.event.Event;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of one journal, in their order, inside the transaction of its caller: {@code
 * (runStarted | resume) event* close}. Nothing is complete before {@code close}.
 */
final class EventWriter implements AutoCloseable {

  private final Handle handle;
  private @Nullable RunWriters run;

  private EventWriter(Handle handle) {
    this.handle = handle;
  }

  /** A writer for a journal that is read from its beginning. */
  static EventWriter begin(Handle handle) {
    return new EventWriter(handle);
  }

  /** A writer for a journal whose run is known from an earlier transaction. */
  static EventWriter resume(Handle handle, long run) {
    EventWriter writer = new EventWriter(handle);
    writer.run = new RunWriters(handle, run);
    return writer;
  }

  /** The run that the events belong to, once it has begun. */
  OptionalLong run() {
    return run == null ? OptionalLong.empty() : OptionalLong.of(run.id);
  }

  /** Writes one event; whatever comes before the run's start belongs to nothing and is passed. */
  void write(Event event) {
    if (event instanceof Event.RunStarted started) {
      run = new RunWriters(handle, new RunStart(handle).write(started));
    } else if (run != null) {
      run.write(event);
    }
  }

  @Override
  public void close() {
    if (run != null) {
      run.close();
    }
  }

  /** The writers of one run, by what the events are about. */
  private static final class RunWriters implements AutoCloseable {

    private final long id;
    private final RunWriter facts;
    private final CodeWriter code;
    private final CallWriter calls;

    RunWriters(Handle handle, long id) {
      MethodIds methods = new MethodIds(handle);
      FingerprintIds fingerprints = new FingerprintIds(handle);
      this.id = id;
      this.facts = new RunWriter(handle, id);
      this.code = new CodeWriter(handle, id, methods, fingerprints);
      this.calls = new CallWriter(handle, id, methods, fingerprints);
    }

    // The most frequent event stands first.
    void write(Event event) {
      if (event instanceof Event.Call call) {
        calls.write(call);
      } else if (event instanceof Event.CallTotals totals) {
        calls.write(totals);
      } else if (event instanceof Event.Preview preview) {
        calls.write(preview);
      } else if (event instanceof Event.Replaced replaced) {
        calls.write(replaced);
      } else if (event instanceof Event.Trace trace) {
        calls.write(trace);
      } else if (event instanceof Event.Listing listing) {
        code.write(listing);
      } else if (event instanceof Event.Code version) {
        code.write(version);
      } else {
        facts.write(event);
      }
    }

    @Override
    public void close() {
      code.close();
      calls.close();
    }
  }
}
