package dev.ato.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final ADict CONFIG =
      ADict.of(
          Map.of("lr", 0.1, "unused", 1, "model", Map.of("depth", 50, "layers", List.of(1, 2))));

  @Test
  void theMinimalConfigHoldsWhatWasRead() {
    Reading reading = CONFIG.recorded();

    reading.number("lr");
    reading.tree("model").integer("depth");
    reading.integer("absent", 3);

    assertThat(reading.minimal().toMap())
        .isEqualTo(Map.of("lr", 0.1, "model", Map.of("depth", 50L)));
  }

  @Test
  void aListOrPlainTreeIsReadWhole() {
    Reading element = CONFIG.recorded();
    Reading tree = CONFIG.recorded();

    element.integer("model.layers.0");
    tree.get("model");

    assertThat(element.minimal().toMap())
        .isEqualTo(Map.of("model", Map.of("layers", List.of(1L, 2L))));
    assertThat(tree.minimal().toMap()).isEqualTo(Map.of("model", CONFIG.tree("model").toMap()));
  }

  @Test
  void manyThreadsMayReadOneConfigAtOnce() throws Exception {
    ADict config =
        ADict.of(
            IntStream.range(0, 1000)
                .boxed()
                .collect(java.util.stream.Collectors.toMap(i -> "k" + i, i -> Map.of("v", i))));
    Reading reading = config.recorded();
    String hash = config.structuralHash();
    ForkJoinPool pool = new ForkJoinPool(8);

    pool.submit(
            () ->
                IntStream.range(0, 1000)
                    .parallel()
                    .forEach(
                        i -> {
                          assertThat(reading.integer("k" + i + ".v")).isEqualTo(i);
                          assertThat(config.with("k0.v", i).integer("k0.v")).isEqualTo(i);
                          assertThat(config.structuralHash()).isEqualTo(hash);
                        }))
        .get();
    pool.shutdown();

    assertThat(reading.minimal()).isEqualTo(config);
  }
}
