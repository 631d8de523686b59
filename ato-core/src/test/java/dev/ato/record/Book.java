package dev.ato.record;

import dev.ato.digest.Tolerance;
import dev.ato.digest.ValueDigester;
import dev.ato.journal.JournalReader;
import dev.ato.journal.JournalWriter;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.EventCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A book of calls over a real journal, and what stands in that when it is closed. */
final class Book {

  final List<String> complaints = new ArrayList<>();
  final CallBook calls;
  private final Path file;
  private final EventLog log;

  Book(Path folder) throws IOException {
    file = folder.resolve("run" + System.nanoTime() + ".atoj");
    log = new EventLog(JournalWriter.open(file.toFile(), 64 << 20, complaints::add));
    calls =
        CallBook.open(
            log, new ValueDigester(type -> {}), Thread.currentThread().getId(), complaints::add);
  }

  static TracedMethod method(Keeping keeping) {
    return method(keeping, Inspector.WHOLE, Initializer.NONE, false);
  }

  static TracedMethod method(
      Keeping keeping, Inspector inspector, Initializer init, boolean initOnce) {
    return new TracedMethod(
        "trace",
        "app.Type",
        "method",
        "()I",
        keeping,
        "as kept",
        "",
        inspector,
        init,
        initOnce,
        true,
        Tolerance.NONE,
        Previewing.NONE);
  }

  static TracedMethod shown(int elements, Tolerance tolerance) {
    return new TracedMethod(
        "trace",
        "app.Type",
        "method",
        "()I",
        Keeping.ALL,
        "all",
        "",
        Inspector.WHOLE,
        Initializer.NONE,
        false,
        false,
        tolerance,
        new Previewing(elements, (name, text) -> name.contains("secret") ? "***" : text));
  }

  /** One call that returns an int. */
  void call(int site, int result) {
    OpenCall call = calls.entered(site);
    if (call != null) {
      call.returned(PrimitiveKind.INT, result);
    }
  }

  /** One call that returns an object. */
  void call(int site, Object result) {
    OpenCall call = calls.entered(site);
    if (call != null) {
      call.returned(result);
    }
  }

  /** Closes the book and reads the journal. */
  List<Event> events() throws IOException {
    calls.close();
    log.flush(10_000);
    List<Event> events = new ArrayList<>();
    try (JournalReader reader = JournalReader.open(file, 0)) {
      for (Optional<byte[]> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
        EventCodec.decode(frame.get()).ifPresent(events::add);
      }
    }
    return events;
  }

  /** Closes the book and reads the last totals of a trace. */
  Event.CallTotals totals(int trace) throws IOException {
    return last(events(), trace);
  }

  static Event.CallTotals last(List<Event> events, int trace) {
    return events.stream()
        .filter(Event.CallTotals.class::isInstance)
        .map(Event.CallTotals.class::cast)
        .filter(totals -> totals.trace() == trace)
        .reduce((before, after) -> after)
        .orElseThrow();
  }

  static List<Event.Call> kept(List<Event> events) {
    return events.stream()
        .filter(Event.Call.class::isInstance)
        .map(Event.Call.class::cast)
        .toList();
  }
}
