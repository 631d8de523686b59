package dev.ato.agent.record;

import dev.ato.agent.ClassPath;
import dev.ato.agent.InputFiles.Input;
import dev.ato.digest.Sha256;
import dev.ato.journal.DaemonThreads;
import dev.ato.journal.event.Event;
import dev.ato.record.EventLog;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Hashes the class path and the large input files beside the application. What is not done when the
 * process ends is recorded without a hash.
 */
final class BackgroundHashes implements Runnable {

  /** What a larger input may take: a few seconds of one core. */
  private static final long LARGEST_INPUT = 4L << 30;

  private final EventLog log;
  private final List<Input> inputs;
  private final ClassPath classPath;
  private final File workingDirectory = new File(System.getProperty("user.dir", "."));
  private @Nullable Thread thread;
  private final AtomicBoolean stopped = new AtomicBoolean();

  BackgroundHashes(EventLog log, List<Input> inputs, ClassPath classPath) {
    this.log = log;
    this.inputs = inputs;
    this.classPath = classPath;
  }

  /** Begins, unless that has been done. */
  synchronized void start() {
    if (thread == null) {
      thread = DaemonThreads.start("ato-hashes", this);
    }
  }

  /** Waits for what is under way; the rest is recorded without a hash. */
  synchronized void finish(long millis) throws InterruptedException {
    if (thread == null) {
      stopped.set(true);
      run();
      return;
    }
    thread.join(Math.max(1, millis));
    stopped.set(true);
    thread.join(TimeUnit.SECONDS.toMillis(1));
  }

  @Override
  public void run() {
    for (Input input : inputs) {
      if (input.source().equals("config")) {
        log.writeEssential(ConfigFacts.of(input.path()));
      }
      if (input.sha256().isEmpty() && input.note().isEmpty()) {
        log.writeEssential(large(input));
      }
    }
    int position = 0;
    for (File entry : classPath.entries()) {
      long size = entry.isFile() ? entry.length() : 0;
      log.writeEssential(new Event.ClassPathEntry(position++, entry.getPath(), hash(entry), size));
    }
  }

  private Event.InputFile large(Input input) {
    File file = new File(input.path());
    boolean tooLarge = input.size() > LARGEST_INPUT;
    Optional<Sha256> hash = tooLarge ? Optional.empty() : hash(file);
    boolean changed = hash.isPresent() && file.length() != input.size();
    List<String> notes = new ArrayList<>();
    if (hash.isEmpty()) {
      notes.add(tooLarge ? "larger than 4 GiB: not hashed" : "not hashed before the process ended");
    }
    if (changed) {
      notes.add("changed while the program ran");
    }
    return new Event.InputFile(
        input.source(), input.path(), hash, input.size(), String.join("; ", notes));
  }

  private Optional<Sha256> hash(File file) {
    if (stopped.get()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ContentHash.of(file, workingDirectory, stopped));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // unreadable or gone: an entry without a hash says so
    }
  }
}
