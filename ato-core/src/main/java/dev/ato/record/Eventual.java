package dev.ato.record;

import java.lang.ref.WeakReference;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A call that has returned a future which is not complete: it is recorded when that completes, on
 * the thread that completes it. The future is not kept alive by this.
 */
final class Eventual implements Runnable {

  private final Site site;
  private final @Nullable KeptCall kept;
  private final WeakReference<Object> future;

  Eventual(Site site, @Nullable KeptCall kept, Object future) {
    this.site = site;
    this.kept = kept;
    this.future = new WeakReference<>(future);
  }

  @Override
  public void run() {
    Object completed = future.get();
    if (completed != null) {
      site.end(site.callsOfThisThread(), kept, completed);
    }
  }

  /**
   * What a future of the JDK's own class has come to.
   *
   * @throws Failure if it has failed
   */
  static @Nullable Object result(@Nullable Object value) throws Failure {
    if (value == null || value.getClass() != CompletableFuture.class) {
      return value; // of a subclass every method may be the application's
    }
    CompletableFuture<?> completed = (CompletableFuture<?>) value;
    if (!completed.isDone()) {
      return value;
    }
    try {
      return completed.getNow(null);
    } catch (CompletionException e) {
      throw new Failure(e.getCause() == null ? e : e.getCause());
    } catch (CancellationException e) {
      throw new Failure(e);
    }
  }

  /** What made a future fail. */
  static final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Throwable reason;

    Failure(Throwable reason) {
      super(null, reason, false, false);
      this.reason = reason;
    }

    Throwable reason() {
      return reason;
    }
  }
}
