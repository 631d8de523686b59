package dev.ato.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ato.digest.Tolerance;
import dev.ato.digest.ValueDigester;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.EventCodec;
import dev.ato.record.CallBook;
import dev.ato.record.EventLog;
import dev.ato.record.Initializer;
import dev.ato.record.Inspector;
import dev.ato.record.Keeping;
import dev.ato.record.OpenCall;
import dev.ato.record.Previewing;
import dev.ato.record.TracedMethod;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes nothing for a while: the journal is a named pipe that nobody reads, so that the
 * kernel holds the writing thread in {@code write} once the pipe is full. {@code -Dato.stall=60}
 * stalls it for a minute.
 */
class StalledDiskTest {

  private static final int THREADS = 8;
  private static final long STALL_SECONDS = Long.getLong("ato.stall", 2);

  @TempDir Path folder;

  @Test
  void nobodyWaitsForAStalledDiskAndEveryCallIsCounted() throws Exception {
    File pipe = pipe();
    try (RandomAccessFile end = new RandomAccessFile(pipe, "rw")) {
      JournalWriter journal = JournalWriter.onto(pipe, 1L << 40, complaint -> {});
      CallBook book =
          CallBook.open(new EventLog(journal), new ValueDigester(type -> {}), 1, line -> {});
      int site = book.register(method());
      AtomicLong calls = new AtomicLong();
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STALL_SECONDS);

      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        threads.add(new Thread(() -> call(book, site, deadline, journal, calls)));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join(); // a thread that waited for the disk would never end
      }

      assertThat(journal.flush(1)).as("the disk took everything").isFalse();
      assertThat(journal.refused()).isPositive();
      Event.CallTotals totals = lastTotals(book, journal, end);
      assertThat(totals.entered()).isEqualTo(calls.get());
      assertThat(totals.all().orElseThrow().completed()).isEqualTo(calls.get());
      assertThat(totals.recorded() + totals.dropped()).isEqualTo(calls.get());
    }
  }

  /** Calls at least until the deadline, and until the memory for what waits is full. */
  private static void call(
      CallBook book, int site, long deadline, JournalWriter journal, AtomicLong calls) {
    for (int i = 0; System.nanoTime() < deadline || journal.refused() == 0; i++) {
      OpenCall call = book.entered(site);
      if (call != null) {
        call.returned((Object) i);
      }
      calls.incrementAndGet();
    }
  }

  private File pipe() throws IOException, InterruptedException {
    File pipe = folder.resolve("journal.atoj").toFile();
    assumeTrue(new File("/usr/bin/mkfifo").canExecute(), "a system with named pipes");
    new ProcessBuilder("mkfifo", pipe.getPath()).start().waitFor();
    return pipe;
  }

  private static TracedMethod method() {
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
        Tolerance.NONE,
        Previewing.NONE);
  }

  /** Reads the pipe, as a disk that works again would, to the totals of the closed book. */
  private static Event.CallTotals lastTotals(
      CallBook book, JournalWriter journal, RandomAccessFile pipe) throws IOException {
    Thread closing =
        new Thread(
            () -> {
              book.close();
              journal.appendEssential(EventCodec.encode(new Event.Warning("end")));
            });
    closing.start();
    Event.CallTotals totals = null;
    for (Event event = next(pipe); !event.equals(new Event.Warning("end")); event = next(pipe)) {
      totals = event instanceof Event.CallTotals found ? found : totals;
    }
    return totals;
  }

  private static Event next(RandomAccessFile pipe) throws IOException {
    byte[] payload = new byte[pipe.readInt()];
    pipe.readInt(); // the checksum
    pipe.readFully(payload);
    return EventCodec.decode(payload).orElseThrow();
  }
}
