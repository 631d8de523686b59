package dev.ato.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.journal.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyThreadsTest {

  private static final int THREADS = 8;
  private static final int CALLS = 200_000;

  @TempDir Path folder;

  @Test
  void threadsThatRaceLoseNothing() throws Exception {
    Event.CallTotals first = race();
    Event.CallTotals second = race();

    assertThat(first.entered()).isEqualTo((long) THREADS * CALLS);
    assertThat(first.all().orElseThrow().completed()).isEqualTo((long) THREADS * CALLS);
    assertThat(first.all().orElseThrow().threads()).isEqualTo(THREADS);
    assertThat(second.all()).isEqualTo(first.all());
  }

  /** The same results on each of the threads: some seen a moment ago, some new. */
  private Event.CallTotals race() throws Exception {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(new Keeping(1000, 0, 0)));
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int own = t;
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < CALLS; i++) {
                  book.call(site, i % 3 == 0 ? i : own);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return book.totals(site);
  }

  @Test
  void theCallsOfAThreadThatLivesOnAreSeenToTheLast() throws Exception {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(new Keeping(1, 0, 0)));
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              for (int i = 0; i < 101; i++) {
                book.call(site, 5);
              }
              done.countDown();
              await(end);
            });
    thread.start();
    done.await();

    Event.CallTotals totals = book.totals(site);

    end.countDown();
    assertThat(totals.entered()).isEqualTo(101);
    assertThat(totals.all().orElseThrow().completed()).isEqualTo(101);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void threadsThatComeAndGoAreForgottenAndCounted() throws Exception {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(new Keeping(1, 0, 0)));

    for (int t = 0; t < 3_000; t++) {
      Thread thread = new Thread(() -> book.call(site, 5));
      thread.start();
      thread.join();
    }

    Event.CallTotals totals = book.totals(site);
    assertThat(totals.entered()).isEqualTo(3_000);
    assertThat(totals.all().orElseThrow().threads()).isEqualTo(3_000);
  }

  @Test
  void aThreadOfTheCommonPoolStaysOneThread() throws Exception {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(new Keeping(1, 0, 0)));

    for (int i = 0; i < 500; i++) {
      ForkJoinPool.commonPool().submit(() -> book.call(site, 5)).get();
    }

    Event.CallTotals totals = book.totals(site);
    assertThat(totals.entered()).isEqualTo(500);
    assertThat(totals.all().orElseThrow().threads())
        .isLessThanOrEqualTo(Math.max(1, ForkJoinPool.commonPool().getParallelism()) + 1L);
  }

  @Test
  void virtualThreadsAreThreadsLikeOthers() throws Exception {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(new Keeping(1, 0, 0)));
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 20_000; t++) {
      Runnable task =
          () -> {
            for (int i = 0; i < 20; i++) {
              book.call(site, i);
            }
          };
      threads.add(VirtualThread.start(task));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    Event.CallTotals totals = book.totals(site);
    assertThat(totals.entered()).isEqualTo(20L * threads.size());
    assertThat(totals.all().orElseThrow().completed()).isEqualTo(20L * threads.size());
    assertThat(totals.all().orElseThrow().threads()).isEqualTo(threads.size());
  }

  /** A virtual thread where the JDK has them, else one of the usual. */
  private static final class VirtualThread {

    static Thread start(Runnable task) throws IOException {
      try {
        return (Thread)
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
      } catch (ReflectiveOperationException e) {
        Thread thread = new Thread(task);
        thread.start();
        return thread;
      }
    }
  }
}
