package dev.ato.journal;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Appends frames to a journal that no other process writes.
 *
 * <p>Callers copy into memory and go on; a thread writes what has come together within {@value
 * #LONGEST_DELAY_MILLIS} ms, so that a killed process loses no more than that. What does not fit,
 * into the memory or under the size limit, is refused: nothing is buffered without bound, nobody
 * waits for the disk, and nothing is thrown.
 */
public final class JournalWriter implements AutoCloseable {

  /** How long a frame may wait in memory. */
  public static final long LONGEST_DELAY_MILLIS = 40;

  private static final int BUFFER = 4 << 20;

  /** Room in memory that only essential frames may take. */
  private static final int BUFFER_RESERVE = 60 << 20;

  /** Room in the file that only essential frames may take. */
  private static final long LIMIT_RESERVE = 64 << 20;

  private final Object lock = new Object();
  private final File path;
  private final OutputStream file;
  private final long limit;
  private final Consumer<String> complaint;
  private final Thread thread;

  private FrameBuffer filling = new FrameBuffer();
  private FrameBuffer writing = new FrameBuffer();
  private long accepted;
  private long written;
  private long refused;
  private boolean urgent;
  private boolean closed;
  private boolean limitReached;
  private @Nullable String failure;

  private JournalWriter(File path, long limit, Consumer<String> complaint) throws IOException {
    this.path = path;
    this.file = new FileOutputStream(path, true);
    this.limit = limit;
    this.complaint = complaint;
    this.thread = DaemonThreads.start("ato-journal", new Work(this));
  }

  /**
   * Makes a new journal.
   *
   * @param file must not exist; its folder is made if need be
   * @param limitBytes how large the file may become; a reserve beyond that is kept for essential
   *     frames
   * @param complaint told once if the disk refuses, with a line for a person
   * @throws IOException if the file cannot be made
   */
  public static JournalWriter open(File file, long limitBytes, Consumer<String> complaint)
      throws IOException {
    File folder = file.getAbsoluteFile().getParentFile();
    if (!folder.isDirectory() && !folder.mkdirs() && !folder.isDirectory()) {
      throw new IOException(folder + " cannot be made");
    }
    if (!file.createNewFile()) {
      throw new IOException(file + " exists already");
    }
    try (FileOutputStream header = new FileOutputStream(file)) {
      header.write(Frame.fileHeader());
    }
    return onto(file, limitBytes, complaint);
  }

  /** A writer that goes on behind what the file holds. */
  static JournalWriter onto(File file, long limitBytes, Consumer<String> complaint)
      throws IOException {
    return new JournalWriter(file, limitBytes, complaint);
  }

  /** Takes a frame; false if there is no room for it. Never waits for the disk. */
  public boolean append(byte[] payload) {
    return append(payload, BUFFER, limit);
  }

  /** Takes a frame that matters more than others: room is held in reserve for such. */
  public boolean appendEssential(byte[] payload) {
    return append(payload, BUFFER + BUFFER_RESERVE, limit + LIMIT_RESERVE);
  }

  private boolean append(byte[] payload, int room, long bound) {
    int checksum = Frame.checksum(payload);
    int size = Frame.HEADER + payload.length;
    synchronized (lock) {
      if (closed || failure != null || !fits(size, room, bound)) {
        refused++;
        return false;
      }
      boolean first = filling.length() == 0;
      filling.append(payload, checksum);
      accepted += size;
      boolean wanted = first;
      if (filling.length() > BUFFER / 2 && !urgent) {
        urgent = true;
        wanted = true;
      }
      if (wanted) {
        lock.notifyAll();
      }
      return true;
    }
  }

  private boolean fits(int size, int room, long bound) {
    if (accepted + size > bound) {
      limitReached = true;
      return false;
    }
    return filling.length() + size <= room;
  }

  /** Whether frames were refused because the file has reached its size limit. */
  public boolean isFull() {
    synchronized (lock) {
      return limitReached;
    }
  }

  /** How many frames were refused, for whatever reason. */
  public long refused() {
    synchronized (lock) {
      return refused;
    }
  }

  /**
   * Waits until everything that was taken so far is in the file.
   *
   * @return false if that took longer than {@code millis}, or the disk refuses
   */
  public boolean flush(long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    synchronized (lock) {
      long target = accepted;
      urgent = true;
      lock.notifyAll();
      try {
        while (written < target && failure == null) {
          long left = (deadline - System.nanoTime()) / 1_000_000;
          if (left <= 0) {
            return false;
          }
          lock.wait(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return written >= target;
    }
  }

  /** Writes what was taken and closes the file; frames that come later are refused. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      urgent = true;
      lock.notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (file) {
      while (awaitFrames()) {
        file.write(writing.bytes(), 0, writing.length());
        synchronized (lock) {
          written += writing.length();
          writing.clear(BUFFER);
          lock.notifyAll();
        }
      }
    } catch (IOException | OutOfMemoryError e) {
      fail("the journal cannot be written, recording has stopped: " + e.getMessage());
      StopNote.write(path, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      fail("the journal's thread was interrupted, recording has stopped");
      StopNote.write(path, "its thread was interrupted");
    }
  }

  /**
   * Waits for frames, then a little more so that many are written at once; false when there will be
   * none.
   */
  private boolean awaitFrames() throws InterruptedException {
    synchronized (lock) {
      while (filling.length() == 0 && !closed) {
        lock.wait();
      }
      long deadline = System.nanoTime() + LONGEST_DELAY_MILLIS * 1_000_000;
      for (long left = LONGEST_DELAY_MILLIS; left > 0 && !urgent; ) {
        lock.wait(left);
        left = (deadline - System.nanoTime()) / 1_000_000;
      }
      urgent = closed;
      FrameBuffer full = filling;
      filling = writing;
      writing = full;
      return writing.length() > 0;
    }
  }

  private void fail(String why) {
    synchronized (lock) {
      failure = why;
      lock.notifyAll();
    }
    complaint.accept(why);
  }

  /** The work of the thread; a class and not a lambda, which would cost the start of a process. */
  private static final class Work implements Runnable {

    private final JournalWriter writer;

    Work(JournalWriter writer) {
      this.writer = writer;
    }

    @Override
    public void run() {
      writer.run();
    }
  }
}
