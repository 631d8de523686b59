package dev.ato.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelWorkTest {

  private final List<Integer> numbers = IntStream.range(0, 10_000).boxed().toList();

  @Test
  void whatComesOfThingsIsHandedOnInTheirOrder() {
    List<Integer> found = new ArrayList<>();

    ParallelWork.inBatches(numbers, number -> -number, found::addAll);

    assertThat(found).isEqualTo(numbers.stream().map(number -> -number).toList());
  }

  @Test
  void neverAreMoreResultsHeldThanABatch() {
    AtomicInteger held = new AtomicInteger();
    List<Integer> most = new ArrayList<>();

    ParallelWork.inBatches(
        numbers,
        number -> held.incrementAndGet(),
        batch -> {
          most.add(held.get());
          held.addAndGet(-batch.size());
        });

    assertThat(most).allMatch(number -> number <= ParallelWork.BATCH);
  }
}
