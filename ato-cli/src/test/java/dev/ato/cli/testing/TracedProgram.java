package dev.ato.cli.testing;

import dev.ato.AtoException;
import dev.ato.digest.Sha256;
import dev.ato.journal.HostName;
import dev.ato.journal.JournalWriter;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.EventCodec;
import dev.ato.track.DatabaseUrl;
import dev.ato.track.sql.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** One run of a program, told to the journal as a traced process tells it. */
public final class TracedProgram {

  private static final String SCHEME = "ato-code/1";
  private static final long FIRST_START = 1_700_000_000_000_000L;

  private final List<String> command = new ArrayList<>(List.of("scores.jar", "train", "data.csv"));
  private final Map<String, String> facts = new TreeMap<>();
  private final List<Event> code = new ArrayList<>();
  private final Map<String, Integer> traces = new LinkedHashMap<>();
  private final Map<Integer, Long> counts = new TreeMap<>();
  private final List<Event> calls = new ArrayList<>();
  private final List<Event> others = new ArrayList<>();
  private final long seconds;
  private String jar = "app bytes";
  private String data = "1,2,3";
  private long clock;
  private boolean ends = true;

  public TracedProgram(long seconds) {
    this.seconds = seconds;
    facts.put("jdk.version", "17.0.9+9");
    facts.put("locale", "en_US");
  }

  public TracedProgram arguments(String... words) {
    command.subList(1, command.size()).clear();
    command.addAll(List.of(words));
    return this;
  }

  public TracedProgram fact(String name, String value) {
    facts.put(name, value);
    return this;
  }

  public TracedProgram jar(String content) {
    jar = content;
    return this;
  }

  public TracedProgram data(String content) {
    data = content;
    return this;
  }

  public TracedProgram method(String name, String listing) {
    Sha256 fingerprint = Sha256.ofUtf8(listing);
    String owner = name.substring(0, name.indexOf('#'));
    String file = owner.substring(owner.lastIndexOf('.') + 1) + ".java";
    code.add(new Event.Listing(SCHEME, fingerprint, listing));
    code.add(
        new Event.Code(
            name,
            owner,
            name.substring(name.indexOf('#') + 1),
            "(D)D",
            SCHEME,
            fingerprint,
            file,
            14,
            "scores.jar",
            List.of()));
    return this;
  }

  public TracedProgram call(String name, String arguments, String result) {
    return call(name, arguments, result, Event.Outcome.RETURNED);
  }

  public TracedProgram thrown(String name, String arguments, String exception) {
    return call(name, arguments, exception, Event.Outcome.THREW);
  }

  private TracedProgram call(String name, String arguments, String result, Event.Outcome outcome) {
    int trace = traces.computeIfAbsent(name, unknown -> traces.size() + 1);
    long number = counts.merge(trace, 1L, Long::sum);
    long entered = ++clock;
    calls.add(
        new Event.Call(
            trace,
            number,
            entered,
            ++clock,
            1,
            outcome,
            Sha256.ofUtf8(result),
            arguments.isEmpty() ? Optional.empty() : Optional.of(Sha256.ofUtf8(arguments)),
            ""));
    return this;
  }

  public TracedProgram skipped(String owner, String reason) {
    others.add(new Event.Skipped(owner, "method", reason));
    return this;
  }

  public TracedProgram warned(String text) {
    others.add(new Event.Warning(text));
    return this;
  }

  public TracedProgram running() {
    ends = false;
    return this;
  }

  /** Runs the program: its journal is written, and taken into the store of {@code folder}. */
  public void run(Path folder) {
    DatabaseUrl database = DatabaseUrl.parse("ato.db", folder);
    String name = "%016d-%s.atoj".formatted(seconds, UUID.randomUUID());
    Path journal = database.journalFolder().resolve(name);
    try (JournalWriter writer =
        JournalWriter.open(journal.toFile(), 1L << 30, TracedProgram::fail)) {
      events().forEach(event -> writer.appendEssential(EventCodec.encode(event)));
    } catch (IOException e) {
      throw new AtoException("the journal cannot be written", e);
    }
    try (Store store = Store.open(database)) {
      store.ingest(database.journalFolder());
    }
  }

  private static void fail(String complaint) {
    throw new AtoException(complaint);
  }

  private List<Event> events() {
    List<Event> events = new ArrayList<>();
    events.add(started());
    events.add(new Event.Environment(facts));
    events.add(new Event.ClassPathEntry(0, "scores.jar", hash(jar), jar.length()));
    events.add(new Event.InputFile("argument 2", "data.csv", hash(data), data.length(), ""));
    events.addAll(code);
    traces.forEach((trace, number) -> events.add(trace(trace, number)));
    events.addAll(calls);
    counts.forEach((trace, count) -> events.add(new Event.CallTotals(trace, count, count, 0)));
    events.addAll(others);
    if (ends) {
      events.add(new Event.RunEnded(start() + 1_000_000));
    }
    return events;
  }

  private Event started() {
    return new Event.RunStarted(
        UUID.randomUUID().toString(),
        "scores",
        command,
        command.get(0),
        start(),
        ProcessHandle.current().pid(),
        ends ? "elsewhere" : HostName.current(),
        List.of(),
        "ato.db",
        "0.1.0");
  }

  /** A running program must have started after this process did. */
  private long start() {
    return ends ? FIRST_START + seconds * 1_000_000 : System.currentTimeMillis() * 1000;
  }

  private static Event trace(String name, int number) {
    int hash = name.indexOf('#');
    return new Event.Trace(
        number,
        name,
        name.substring(0, hash),
        name.substring(hash + 1),
        "(D)D",
        "all",
        "ato-value/1");
  }

  private static Optional<Sha256> hash(String content) {
    return Optional.of(Sha256.ofUtf8(content));
  }
}
