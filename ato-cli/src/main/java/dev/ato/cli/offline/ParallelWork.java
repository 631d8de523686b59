package dev.ato.cli.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many things on all processors; what comes of them is handed on in their order. */
final class ParallelWork {

  /** So many results are held at most, whatever the number of things. */
  static final int BATCH = 256;

  private ParallelWork() {}

  /** Does the work, and hands on what came of it while none is being done. */
  static <T, R> void inBatches(Iterable<T> things, Function<T, R> work, Consumer<List<R>> taker) {
    List<T> batch = new ArrayList<>(BATCH);
    for (T thing : things) {
      batch.add(thing);
      if (batch.size() == BATCH) {
        taker.accept(batch.parallelStream().map(work).toList());
        batch.clear();
      }
    }
    taker.accept(batch.parallelStream().map(work).toList());
  }
}
