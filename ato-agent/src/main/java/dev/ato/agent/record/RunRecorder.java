package dev.ato.agent.record;

import dev.ato.agent.InputFiles.Input;
import dev.ato.agent.Masking;
import dev.ato.digest.Opener;
import dev.ato.digest.Sha256;
import dev.ato.digest.ValueDigester;
import dev.ato.journal.HostName;
import dev.ato.journal.ProcessId;
import dev.ato.journal.event.Event;
import dev.ato.record.CallBook;
import dev.ato.record.EventLog;
import dev.ato.record.RunKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the journal of one run: what it is, what code it loads, how it ends. */
public final class RunRecorder {

  private final EventLog log;
  private final RunFacts facts;
  private final Set<Sha256> listings = ConcurrentHashMap.newKeySet();
  private final Set<SeenMethod> methods = ConcurrentHashMap.newKeySet();
  private final BackgroundHashes hashes;
  private volatile @Nullable CallBook book;

  /** A recorder that has written nothing yet. */
  public RunRecorder(EventLog log, RunFacts facts) {
    this.log = log;
    this.facts = facts;
    this.hashes = new BackgroundHashes(log, facts.inputs(), facts.classPath());
  }

  /** Writes what is known at the start. */
  public void start() {
    log.writeEssential(started());
    log.writeEssential(new Event.Environment(EnvironmentFacts.of(facts)));
    for (Input input : facts.inputs()) {
      if (!input.sha256().isEmpty() || !input.note().isEmpty()) {
        log.writeEssential(inputFile(input));
      }
    }
  }

  /**
   * Begins to hash the class path and large inputs, beside the application; what is not done at the
   * end is recorded without a hash.
   */
  public void startHashes() {
    hashes.start();
  }

  /**
   * A recorder of calls for this run.
   *
   * @param opener opens values whose fields are closed
   * @param complaint told what a user should know, a line each
   */
  public CallRecorder startCalls(Opener opener, Consumer<String> complaint) {
    ValueDigester digester = new ValueDigester(opener);
    CallBook calls = CallBook.open(log, digester, facts.mainThread(), complaint);
    book = calls;
    return new CallRecorder(calls, opener);
  }

  /** Records a method's static fingerprint and, unless it is known, the listing behind it. */
  public void code(Event.Code code, String listing) {
    SeenMethod seen =
        new SeenMethod(code.owner(), code.name(), code.descriptor(), code.fingerprint());
    if (!methods.add(seen)) {
      return;
    }
    // A fingerprint that is not recorded would read as a method that is gone.
    if (listings.add(code.fingerprint())) {
      log.writeEssential(new Event.Listing(code.scheme(), code.fingerprint(), listing));
    }
    log.writeEssential(code);
  }

  /** Records that a class, or a method of it, could not be traced. */
  public void skipped(String owner, String method, String reason) {
    log.writeEssential(new Event.Skipped(owner, method, reason));
  }

  /** Records a rule that matched nothing. */
  public void unmatched(String rule, String where, String reason) {
    log.writeEssential(new Event.UnmatchedRule(rule, where, reason));
  }

  /** Records something that limits what the journal can say. */
  public void warning(String text) {
    log.writeEssential(new Event.Warning(text));
  }

  /** Records the orderly end; waits at most {@code millis} for what is under way. */
  public void end(long millis) throws InterruptedException {
    long deadline = System.nanoTime() + 1_000_000 * millis;
    CallBook calls = book;
    if (calls != null) {
      calls.close();
    }
    hashes.finish(millis);
    String loss = log.loss();
    if (!loss.isEmpty()) {
      warning(loss);
    }
    log.writeEssential(new Event.RunEnded(1000 * System.currentTimeMillis()));
    log.flush(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
  }

  private Event.RunStarted started() {
    List<String> command = new ArrayList<>();
    command.add(facts.command().program());
    command.addAll(Masking.arguments(facts.command().arguments()));
    return new Event.RunStarted(
        RunKey.random(),
        facts.project(),
        command,
        facts.command().mainClass(),
        facts.startMicros(),
        ProcessId.current(),
        HostName.current(),
        facts.tags(),
        facts.database(),
        facts.atoVersion());
  }

  private static Event.InputFile inputFile(Input input) {
    Optional<Sha256> hash =
        input.sha256().isEmpty() ? Optional.empty() : Optional.of(Sha256.parse(input.sha256()));
    return new Event.InputFile(input.source(), input.path(), hash, input.size(), input.note());
  }

  /** A method in one of its versions; several loaders may bring the same. */
  private record SeenMethod(String owner, String name, String descriptor, Sha256 fingerprint) {}
}
