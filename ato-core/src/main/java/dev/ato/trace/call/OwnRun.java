package dev.ato.trace.call;

import dev.ato.AtoException;
import dev.ato.digest.ValueDigester;
import dev.ato.journal.HostName;
import dev.ato.journal.JournalWriter;
import dev.ato.journal.ProcessId;
import dev.ato.journal.event.Event;
import dev.ato.record.CallBook;
import dev.ato.record.EventLog;
import dev.ato.record.JournalName;
import dev.ato.record.OpenCall;
import dev.ato.record.RunKey;
import dev.ato.record.TracedMethod;
import dev.ato.track.DatabaseUrl;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A run that this process records by itself, in a journal like the agent's. */
final class OwnRun implements TracedRun {

  private static final long JOURNAL_LIMIT = 256L << 20;
  private static final long EXIT_WAIT_MILLIS = 2_000;
  private static final System.Logger LOGGER = System.getLogger("dev.ato");

  private final EventLog log;
  private final CallBook calls;
  private final Map<String, Integer> sites = new ConcurrentHashMap<>();
  private final Set<String> listings = ConcurrentHashMap.newKeySet();

  private OwnRun(EventLog log) {
    this.log = log;
    // The main thread has the id 1 in every JVM.
    this.calls = CallBook.open(log, new ValueDigester(type -> {}), 1, OwnRun::complain);
  }

  private static void complain(String line) {
    LOGGER.log(System.Logger.Level.WARNING, "ato: " + line);
  }

  /** Begins the run; empty if its journal cannot be made. */
  static Optional<TracedRun> begin() {
    long startMicros = 1000 * System.currentTimeMillis();
    try {
      DatabaseUrl database = DatabaseUrl.parse(setting("database", "ato.db"));
      String folder = setting("journal", database.journalFolder().toString());
      File journal = new File(folder, JournalName.of(startMicros));
      EventLog log = new EventLog(JournalWriter.open(journal, JOURNAL_LIMIT, OwnRun::complain));
      String store = "sqlite:///" + database.file();
      log.writeEssential(started(startMicros, store));
      log.writeEssential(new Event.Environment(environment()));
      OwnRun run = new OwnRun(log);
      Runtime.getRuntime().addShutdownHook(new Thread(run::end, "ato-end"));
      return Optional.of(run);
    } catch (AtoException | IOException | IllegalStateException e) {
      complain(e.getMessage() + "; nothing is recorded");
      return Optional.empty();
    }
  }

  private static String setting(String name, String otherwise) {
    String variable = System.getenv("ATO_" + name.toUpperCase(Locale.ROOT));
    String usual = variable == null || variable.isBlank() ? otherwise : variable;
    return System.getProperty("ato." + name, usual);
  }

  /** The arguments of the command are left out: they may hold secrets. */
  private static Event.RunStarted started(long startMicros, String database) {
    String main = System.getProperty("sun.java.command", "").split(" ", 2)[0];
    return new Event.RunStarted(
        RunKey.random(),
        setting("project", main.isEmpty() ? "unnamed" : main),
        main.isEmpty() ? List.of() : List.of(main),
        main,
        startMicros,
        ProcessId.current(),
        HostName.current(),
        List.of(),
        database,
        "");
  }

  private static Map<String, String> environment() {
    Map<String, String> facts = new TreeMap<>();
    facts.put("jdk.version", System.getProperty("java.runtime.version", ""));
    facts.put("jdk.vendor", System.getProperty("java.vendor", ""));
    facts.put("os.name", System.getProperty("os.name", ""));
    facts.put("os.arch", System.getProperty("os.arch", ""));
    facts.put("locale", Locale.getDefault().toString());
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  private void end() {
    calls.close();
    log.writeEssential(new Event.RunEnded(1000 * System.currentTimeMillis()));
    log.flush(EXIT_WAIT_MILLIS);
  }

  @Override
  public @Nullable Object entered(String id) {
    return calls.entered(sites.computeIfAbsent(id, this::register));
  }

  private int register(String id) {
    return calls.register(TracedMethod.named(id, TracedRun.caller()));
  }

  @Override
  public void returned(@Nullable Object call, @Nullable Object value) {
    if (call instanceof OpenCall open) {
      open.returned(value);
    }
  }

  @Override
  public void threw(@Nullable Object call, Throwable thrown) {
    if (call instanceof OpenCall open) {
      open.threw(thrown);
    }
  }

  @Override
  public void code(String id, Fingerprint code) {
    if (listings.add(code.hash().hex())) {
      log.writeEssential(new Event.Listing(code.scheme(), code.hash(), code.listing()));
    }
    log.writeEssential(
        new Event.Code(
            id,
            code.owner(),
            code.name(),
            code.descriptor(),
            code.scheme(),
            code.hash(),
            "",
            0,
            "",
            List.of()));
  }
}
