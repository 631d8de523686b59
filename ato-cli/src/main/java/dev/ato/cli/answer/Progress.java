package dev.ato.cli.answer;

import java.io.Closeable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A line on a terminal that says how far a command has come. It shows only after a while, is
 * written on the spot where it stands, and is gone in the end.
 */
public final class Progress implements Closeable {

  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private final Screen screen;
  private final String things;
  private final boolean wanted;
  private final LongSupplier nanoTime;
  private long due;
  private int count;
  private int width;

  /**
   * Progress that is shown if a person sees it and no program reads the answer.
   *
   * @param things what is counted, {@code classes read}
   */
  public static Progress of(Screen screen, OutputOptions output, String things) {
    return new Progress(screen, things, screen.watched() && !output.json(), System::nanoTime);
  }

  Progress(Screen screen, String things, boolean wanted, LongSupplier nanoTime) {
    this.screen = screen;
    this.things = things;
    this.wanted = wanted;
    this.nanoTime = nanoTime;
    due = nanoTime.getAsLong() + PATIENCE;
  }

  /** One more of the things, on any thread. */
  public synchronized void step() {
    count++;
    if (wanted && nanoTime.getAsLong() - due >= 0) {
      due = nanoTime.getAsLong() + PAUSE;
      String line = "ato: " + count + " " + things;
      width = line.length();
      write("\r" + line);
    }
  }

  /** Takes the line away, so that something else can be written in its place. */
  public synchronized void erase() {
    if (width > 0) {
      write("\r" + " ".repeat(width) + "\r");
      width = 0;
    }
  }

  @Override
  public void close() {
    erase();
  }

  private void write(String text) {
    screen.err().print(text);
    screen.err().flush();
  }
}
