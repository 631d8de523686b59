package dev.ato.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertySourceTest {

  @Test
  void aLookUpOfAnotherFrameworkIsAView() {
    Map<String, String> environment = Map.of("train.lr", "0.1", "train.model.name", "vit");
    PropertySource spring =
        PropertySource.of("spring", List.of("train.lr", "train.model.name", "x"), environment::get);
    Scope scope = Scope.named("app").view("spring", View.byDefault(), spring.below("train."));

    Resolution resolution = scope.resolve();

    assertThat(resolution.config().number("lr")).isEqualTo(0.1);
    assertThat(resolution.config().string("model.name")).isEqualTo("vit");
    assertThat(resolution.history("lr").winner().orElseThrow().who())
        .isEqualTo("view spring (spring: train.lr)");
  }

  @Test
  void variablesOfTheEnvironmentAreKeysWithTheirNamesAsOrigin() {
    PropertySource variables =
        PropertySource.environment(
            "TRAIN_",
            Map.of("TRAIN_MODEL__BATCH_SIZE", "64", "TRAIN_TEXT", "[broken", "HOME", "x"));
    Resolution resolution =
        Scope.named("app").view("variables", View.byDefault(), variables).resolve();

    assertThat(resolution.config().toMap())
        .isEqualTo(Map.of("model", Map.of("batch_size", 64L), "text", "[broken"));
    assertThat(resolution.history("model.batch_size").winner().orElseThrow().who())
        .isEqualTo("view variables (environment variable TRAIN_MODEL__BATCH_SIZE)");
  }

  @Test
  void aKeyThatIsBothAValueAndATreeIsAnError() {
    PropertySource system =
        PropertySource.of("system", List.of("java.version", "java.version.date"), key -> "1");

    assertThatThrownBy(system::read)
        .hasMessage(
            "system has a value for \"java.version\" and for keys within it; "
                + "take a part of it with below(prefix)");
  }
}
