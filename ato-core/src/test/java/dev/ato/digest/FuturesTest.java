package dev.ato.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FuturesTest {

  private final ValueDigester digester = new ValueDigester(Opener.NONE);

  @Test
  void aFutureIsItsResult() {
    CompletableFuture<Integer> slow = new CompletableFuture<>();
    slow.complete(1);

    assertThat(digester.digest(slow)).isEqualTo(digester.digest(completed(1)));
    assertThat(digester.digest(slow)).isNotEqualTo(digester.digest(completed(2)));
    assertThat(digester.digest(slow)).isNotEqualTo(digester.digest(1));
  }

  @Test
  void aStageIsItsResult() {
    CompletionStage<Integer> stage = CompletableFuture.completedStage(1);

    assertThat(digester.digest(stage)).isEqualTo(digester.digest(completed(1)));
    assertThat(digester.isPending(new CompletableFuture<>().minimalCompletionStage())).isTrue();
  }

  @Test
  void aFailedFutureIsWhatItFailedBy() {
    CompletableFuture<Object> failed = CompletableFuture.failedFuture(new IOException("a"));
    CompletableFuture<Object> after = failed.thenApply(result -> result);

    assertThat(digester.digest(failed))
        .isEqualTo(digester.digest(after))
        .isNotEqualTo(digester.digest(CompletableFuture.failedFuture(new IOException("b"))));
  }

  @Test
  void onePendingIsToldAndCompletedLater() {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    AtomicInteger told = new AtomicInteger();

    assertThat(digester.isPending(future)).isTrue();
    assertThat(digester.digest(List.of(future)).note()).isEqualTo("a future has no result yet");
    assertThat(digester.onCompletion(future, told::incrementAndGet)).isTrue();
    assertThat(told).hasValue(0);
    future.complete(3);

    assertThat(told).hasValue(1);
    assertThat(digester.digest(future)).isEqualTo(digester.digest(completed(3)));
    assertThat(digester.onCompletion(future, told::incrementAndGet)).isFalse();
    assertThat(digester.onCompletion("no future", told::incrementAndGet)).isFalse();
  }

  @Test
  void aPublisherCountsByItsTypeAndHasNoSubscribers() {
    try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
      ValueDigest digest = digester.digest((Flow.Publisher<Integer>) publisher);

      assertThat(digest.note())
          .isEqualTo("java.util.concurrent.SubmissionPublisher counts by its type");
      assertThat(publisher.hasSubscribers()).isFalse();
    }
  }

  private static CompletableFuture<Integer> completed(int result) {
    return CompletableFuture.completedFuture(result);
  }
}
