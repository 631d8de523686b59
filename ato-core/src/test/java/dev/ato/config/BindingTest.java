package dev.ato.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BindingTest {

  enum Mode {
    MIN,
    MAX_VALUE
  }

  record Optimizer(String name, double lr, Optional<Double> momentum) {}

  record TrainConfig(
      int epochs,
      boolean shuffle,
      Mode mode,
      Optimizer optimizer,
      List<Integer> layers,
      double[] weights,
      Map<String, Optimizer> others,
      Set<String> tags,
      Duration timeout,
      Path data,
      @Nullable String note,
      long batchSize) {

    TrainConfig {
      if (epochs < 1) {
        throw new IllegalArgumentException("epochs must be at least 1, but was " + epochs);
      }
    }
  }

  private static final Origin LINE = new Origin.InFile("train.yaml", 7, 3);

  private static final ADict CONFIG =
      ADict.editor()
          .from(() -> LINE)
          .set("epochs", 3)
          .set("shuffle", true)
          .set("mode", "max-value")
          .set("optimizer", Map.of("name", "sgd", "lr", 1))
          .set("layers", List.of(64, 128))
          .set("weights", List.of(0.5, 1))
          .set("others.b", Map.of("name", "adam", "lr", 0.1, "momentum", 0.9))
          .set("tags", List.of("x", "y"))
          .set("timeout", "30s")
          .set("data", "/data/train")
          .set("note", null)
          .set("batch_size", 32)
          .freeze();

  @Test
  void aTreeBecomesARecord() {
    TrainConfig train = CONFIG.as(TrainConfig.class);

    assertThat(train.epochs()).isEqualTo(3);
    assertThat(train.mode()).isEqualTo(Mode.MAX_VALUE);
    assertThat(train.optimizer()).isEqualTo(new Optimizer("sgd", 1.0, Optional.empty()));
    assertThat(train.layers()).containsExactly(64, 128);
    assertThat(train.weights()).containsExactly(0.5, 1);
    assertThat(train.others()).containsEntry("b", new Optimizer("adam", 0.1, Optional.of(0.9)));
    assertThat(train.tags()).containsExactly("x", "y");
    assertThat(train.timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(train.data()).isEqualTo(Path.of("/data/train"));
    assertThat(train.note()).isNull();
    assertThat(train.batchSize()).isEqualTo(32);
  }

  @Test
  void allProblemsAreToldAtOnce() {
    ADict broken =
        CONFIG
            .edit()
            .from(() -> LINE)
            .set("epochs", "three")
            .set("mode", "mun")
            .set("optimizer.lr", "fast")
            .set("layers", List.of(64, "x"))
            .set("timeout", 30)
            .remove("shuffle")
            .set("shufle", true)
            .set("data", null)
            .freeze();

    assertThatThrownBy(() -> broken.as(TrainConfig.class))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            """
            7 problems with the config for TrainConfig:
              epochs: expected a whole number, but was "three" (train.yaml:7:3)
              shuffle: expected a value for boolean, but there is none; did you mean "shufle"?
              mode: expected one of MIN, MAX_VALUE (did you mean MIN?), but was "mun" (train.yaml:7:3)
              optimizer.lr: expected a number, but was "fast" (train.yaml:7:3)
              layers.1: expected a whole number, but was "x" (train.yaml:7:3)
              timeout: expected a duration such as 30s, 5m or PT1H30M, but was 30 (train.yaml:7:3)
              data: expected a value for Path, but was null (train.yaml:7:3)""");
  }

  @Test
  void unknownKeysAreProblemsOnlyWhereStrictnessIsAskedFor() {
    ADict more = CONFIG.edit().from(() -> LINE).set("optimizer.momentun", 0.9).freeze();

    assertThat(more.as(TrainConfig.class).optimizer().momentum()).isEmpty();
    assertThatThrownBy(() -> more.asStrictly(TrainConfig.class))
        .hasMessage(
            "optimizer.momentun: is no known key; did you mean \"momentum\"? (train.yaml:7:3)");
    assertThat(CONFIG.asStrictly(TrainConfig.class)).isNotNull();
  }

  @Test
  void whatARecordRefusesIsAProblem() {
    assertThatThrownBy(() -> CONFIG.with("epochs", 0).as(TrainConfig.class))
        .hasMessage("TrainConfig: epochs must be at least 1, but was 0");
  }

  interface Settings {
    double lr();

    List<String> names();

    default int epochs() {
      return (int) (lr() * 100);
    }

    Optional<String> note();
  }

  @Test
  void aTreeBecomesAnInterfaceWithDefaults() {
    ADict config = ADict.of(Map.of("lr", 0.1, "names", List.of("a")));

    Settings settings = config.as(Settings.class);

    assertThat(settings.lr()).isEqualTo(0.1);
    assertThat(settings.epochs()).isEqualTo(10);
    assertThat(config.with("epochs", 7).as(Settings.class).epochs()).isEqualTo(7);
    assertThat(settings.note()).isEmpty();
    assertThat(settings)
        .isEqualTo(config.as(Settings.class))
        .hasToString("Settings{lr=0.1, names=[a], note=Optional.empty}");
    assertThatThrownBy(() -> config.with("epochs", "x").as(Settings.class))
        .hasMessage("epochs: expected a whole number, but was \"x\"");
  }

  record Threads(Thread thread) {}

  @Test
  void aTypeThatConfigCannotBecomeIsNamed() {
    assertThatThrownBy(() -> ADict.of(Map.of("thread", "x")).as(Threads.class))
        .hasMessage("thread: config cannot be bound to java.lang.Thread");
    assertThatThrownBy(() -> CONFIG.as(String.class))
        .hasMessageContaining("neither a record nor an interface");
  }

  @Test
  void whatIsBoundCountsAsRead() {
    record Part(String name) {}
    record Whole(Part optimizer, int epochs) {}
    Reading reading = CONFIG.recorded();

    reading.as(Whole.class);

    assertThat(reading.minimal().toMap())
        .isEqualTo(Map.of("optimizer", Map.of("name", "sgd"), "epochs", 3L));
  }
}
