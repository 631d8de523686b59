package dev.ato.agent.engine;

import dev.ato.agent.Launch;
import dev.ato.agent.Settings;
import dev.ato.agent.Settings.StoreMode;
import dev.ato.agent.record.RunFacts;
import dev.ato.agent.record.RunRecorder;
import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.journal.JournalWriter;
import dev.ato.record.EventLog;
import dev.ato.record.JournalName;
import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The run that is being recorded, from its begin to its end. */
final class RunningTrace {

  /** Beside the journals: what earlier runs of the same program have worked out. */
  private static final String KNOWN = "fingerprints.known";

  private final Launch launch;
  private final RunRecorder run;
  private final File folder;
  private @Nullable KnownFingerprints known;
  private final RuleOutcomes outcomes = new RuleOutcomes();
  private @Nullable ClassTracer classes;
  private Optional<StoreWriter> writer = Optional.empty();

  private RunningTrace(Launch launch, RunRecorder run, File folder) {
    this.launch = launch;
    this.run = run;
    this.folder = folder;
  }

  /**
   * Makes the journal and writes what is known at the start.
   *
   * @throws IOException if the journal cannot be made
   */
  static RunningTrace begin(Launch launch) throws IOException {
    Settings settings = launch.settings();
    Store store = Store.of(settings);
    File journal = new File(store.journalFolder(), JournalName.of(launch.startMicros()));
    EventLog log = new EventLog(JournalWriter.open(journal, settings.journalLimit(), launch));
    RunRecorder run = new RunRecorder(log, facts(launch, store));
    run.start();
    RunningTrace trace = new RunningTrace(launch, run, store.journalFolder());
    if (settings.store() == StoreMode.DIRECT) {
      trace.writer = StoreWriter.start(launch, store.database(), journal);
    }
    return trace;
  }

  private static RunFacts facts(Launch launch, Store store) {
    Settings settings = launch.settings();
    return new RunFacts(
        settings.project().orElse(ProjectName.of(launch.command())),
        settings.tags(),
        store.url(),
        launch.jar().version(),
        launch.jar().path(),
        launch.classPath(),
        launch.startMicros(),
        launch.command(),
        launch.inputs(),
        settings.application(),
        RulesText.of(settings.rules()),
        launch.mainThread());
  }

  /** What is done with the classes that rules can mean. */
  synchronized ClassTracer classes() {
    if (classes == null) {
      run.startHashes();
      known = new KnownFingerprints(new File(folder, KNOWN));
      classes = new ClassTracer(launch, run, outcomes, known);
    }
    return classes;
  }

  /** What {@code dev.ato.trace.call} of the application reports to. */
  Map<String, MethodHandle> traces() throws ReflectiveOperationException {
    return TraceDoor.of(classes().calls().recorder(), run);
  }

  private synchronized void save() {
    if (known != null) {
      known.save();
    }
  }

  void skip(String className, String reason) {
    run.skipped(className, "", reason);
  }

  /** Does what a program that ends at once need not pay for. */
  void linger() {
    run.startHashes();
  }

  /** Sees to it that the database is open: its library cannot be loaded any more at the end. */
  void prepareEnd() {
    if (writer.isPresent()) {
      writer.get().awaitOpen(launch.settings().exitWaitMillis());
    }
  }

  /** Ends the record; gives a line for each rule that matched nothing. */
  List<String> end() {
    long deadline = System.nanoTime() + 1_000_000 * launch.settings().exitWaitMillis();
    List<String> lines = outcomes.report(launch, run);
    HiddenClasses.recordSkips(launch, run);
    try {
      run.end(launch.settings().exitWaitMillis());
      if (writer.isPresent()) {
        writer.get().close((deadline - System.nanoTime()) / 1_000_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    save();
    return lines;
  }
}
