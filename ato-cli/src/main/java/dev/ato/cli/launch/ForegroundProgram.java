package dev.ato.cli.launch;

import dev.ato.AtoException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that runs while this process waits for it. A signal that would end this process ends
 * the program first, and this process only after it is closed.
 */
public final class ForegroundProgram implements AutoCloseable {

  /** After Ctrl-C the terminal has told the program already; so first see whether it ends. */
  private static final long COURTESY_MILLIS = 300;

  /** JDK 17 writes {@code error=2, No such file}, JDK 25 {@code error: 2 (No such file)}. */
  private static final Pattern REASON = Pattern.compile("error(?:=\\d+, |: \\d+ \\()([^()]+)");

  private final Process process;
  private final Instant started;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::endWithThisProcess, "ato-signals");

  private ForegroundProgram(Process process, Instant started) {
    this.process = process;
    this.started = started;
  }

  /** Starts a program as {@code builder} describes it. */
  public static ForegroundProgram start(ProcessBuilder builder) {
    Instant now = Instant.now();
    try {
      ForegroundProgram program = new ForegroundProgram(builder.start(), now);
      Runtime.getRuntime().addShutdownHook(program.hook);
      return program;
    } catch (IOException e) {
      throw new AtoException("cannot start \"" + builder.command().get(0) + "\": " + reason(e), e);
    }
  }

  /** A builder for a program with the streams of this process. */
  public static ProcessBuilder builder(Launch launch) {
    ProcessBuilder builder = new ProcessBuilder(List.copyOf(launch.command())).inheritIO();
    builder.environment().clear();
    builder.environment().putAll(launch.environment());
    return builder;
  }

  private static String reason(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher reason = REASON.matcher(message);
    return reason.find() ? reason.group(1).strip() : message;
  }

  private void endWithThisProcess() {
    try {
      if (!process.waitFor(COURTESY_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroy();
      }
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the end; answers the exit code, 128 + n for signal n. */
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /** The number of the process. */
  public long pid() {
    return process.pid();
  }

  /** A moment right before the start. */
  public Instant started() {
    return started;
  }

  /** Lets this process end, if a signal has asked it to. */
  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // Then the hook has been let go by the latch.
    }
  }
}
