package dev.ato.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ADictTest {

  private static final Origin LINE_3 = new Origin.InFile("conf/train.yaml", 3, 7);

  private static final ADict CONFIG =
      ADict.of(
          Map.of("lr", 0.1, "name", "resnet", "model", Map.of("layers", List.of(64, 128))), LINE_3);

  @Test
  void readsByDottedPath() {
    assertThat(CONFIG.number("lr")).isEqualTo(0.1);
    assertThat(CONFIG.string("name")).isEqualTo("resnet");
    assertThat(CONFIG.integers("model.layers")).containsExactly(64, 128);
    assertThat(CONFIG.integer("model.layers.1")).isEqualTo(128);
    assertThat(CONFIG.tree("model")).isEqualTo(ADict.of(Map.of("layers", List.of(64, 128))));
  }

  @Test
  void aValueOfAnotherTypeIsAnErrorThatSaysWhereItWasWritten() {
    assertThatThrownBy(() -> CONFIG.number("name"))
        .isInstanceOf(ConfigException.class)
        .hasMessage("name: expected a number, but was \"resnet\" (conf/train.yaml:3:7)");
    assertThatThrownBy(() -> CONFIG.integer("lr"))
        .hasMessage("lr: expected a whole number, but was 0.1 (conf/train.yaml:3:7)");
    assertThatThrownBy(() -> CONFIG.strings("model.layers"))
        .hasMessage("model.layers.0: expected a text, but was 64 (conf/train.yaml:3:7)");
  }

  @Test
  void aMissingKeyNamesTheOneThatWasProbablyMeant() {
    assertThatThrownBy(() -> CONFIG.get("model.layer"))
        .hasMessage("no key \"model.layer\"; did you mean \"model.layers\"?");
    assertThatThrownBy(() -> CONFIG.get("layers"))
        .hasMessage("no key \"layers\"; did you mean \"model.layers\"?");
    assertThatThrownBy(() -> ADict.empty().get("lr"))
        .hasMessage("no key \"lr\"; the config is empty");
  }

  @Test
  void aFallbackAnswersForMissingKeysAndNullButNotForWrongTypes() {
    ADict config = CONFIG.with("seed", null);

    assertThat(config.integer("seed", 7)).isEqualTo(7);
    assertThat(config.integer("epochs", 100)).isEqualTo(100);
    assertThat(config.has("seed")).isTrue();
    assertThat(config.find("seed")).isEmpty();
    assertThatThrownBy(() -> config.integer("name", 7)).isInstanceOf(ConfigException.class);
  }

  @Test
  void readingNeverCreatesAKey() {
    ADict.Editor editor = CONFIG.edit();

    editor.has("optimizer.lr");
    editor.find("optimizer.momentum.x");
    editor.at("optimizer").has("lr");
    CONFIG.has("optimizer.lr");

    assertThat(editor.freeze()).isEqualTo(CONFIG);
    assertThat(CONFIG.has("optimizer")).isFalse();
  }

  @Test
  void aKeyWithADotIsAnotherThanANestedKey() {
    ADict flat = ADict.of(Map.of("a.b", 1));
    ADict nested = ADict.of(Map.of("a", Map.of("b", 1)));

    assertThat(flat).isNotEqualTo(nested);
    assertThat(flat.has("a.b")).isFalse();
    assertThat(flat.integer("\"a.b\"")).isEqualTo(1);
    assertThat(nested.integer("a.b")).isEqualTo(1);
    assertThat(flat.strictStructuralHash()).isNotEqualTo(nested.strictStructuralHash());
    assertThat(flat.contentHash()).isNotEqualTo(nested.contentHash());
    assertThat(flat.structuralHash()).isEqualTo(nested.structuralHash());
  }

  @Test
  void textInAKeyIsNeverMoreThanAKey() {
    String hostile = "x:int][y";
    ADict config = ADict.of(Map.of(hostile, 1, "__import__('os').system('x')", 2));

    assertThat(config.keys()).contains(hostile, "__import__('os').system('x')");
    assertThat(config.entry(hostile).orElseThrow().plain()).isEqualTo(1L);
    assertThat(ADict.of(Map.of("a:int][b", 1)).strictStructuralHash())
        .isNotEqualTo(ADict.of(Map.of("a", 1, "b", 1)).strictStructuralHash());
  }

  @Test
  void keysOfMapsNeedNotBeTexts() {
    ADict config = ADict.of(Map.of("classes", Map.of(0, "cat", 1, "dog")));

    assertThat(config.string("classes.1")).isEqualTo("dog");
  }

  @Test
  void wholeNumbersAreEqualByValueAndNeverToFractions() {
    ADict asInt = ADict.of(Map.of("n", 1));

    assertThat(asInt)
        .isEqualTo(ADict.of(Map.of("n", 1L)))
        .isEqualTo(ADict.of(Map.of("n", BigInteger.ONE)))
        .isEqualTo(ADict.of(Map.of("n", (short) 1)))
        .isNotEqualTo(ADict.of(Map.of("n", 1.0)))
        .isNotEqualTo(ADict.of(Map.of("n", "1")))
        .isNotEqualTo(ADict.of(Map.of("n", true)));
    assertThat(ADict.of(Map.of("n", 0.1f))).isEqualTo(ADict.of(Map.of("n", 0.1)));
  }

  @Test
  void theOrderOfKeysIsKeptButDoesNotCount() {
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put("z", 1);
    ordered.put("a", 2);
    ADict config = ADict.of(ordered);
    ADict other = ADict.editor().set("a", 2).set("z", 1).freeze();

    assertThat(config.keys()).containsExactly("z", "a");
    assertThat(config).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(config.contentHash()).isEqualTo(other.contentHash());
    assertThat(config.structuralHash()).isEqualTo(other.structuralHash());
  }

  @Test
  void whatHasNoPlaceInAConfigIsAnError() {
    assertThatThrownBy(() -> ADict.of(Map.of("x", new Object())))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("java.lang.Object");
    assertThatThrownBy(() -> ADict.of(Map.of("x", Set.of(1, 2))))
        .hasMessageContaining("a Set without an order");
  }

  @Test
  void enumsArraysAndDurationsBecomePlain() {
    ADict config =
        ADict.of(Map.of("unit", TimeUnit.DAYS, "sizes", new int[] {1, 2}, "rows", new String[0]));

    assertThat(config.toMap())
        .isEqualTo(Map.of("unit", "DAYS", "sizes", List.of(1L, 2L), "rows", List.of()));
  }

  @Test
  void aMapThatContainsItselfIsOneClearError() {
    Map<String, Object> ring = new HashMap<>();
    ring.put("self", ring);

    assertThatThrownBy(() -> ADict.of(ring))
        .isInstanceOf(ConfigException.class)
        .hasMessage("config is nested deeper than 200 levels");
    assertThatThrownBy(
            () -> ADict.editor().set(String.join(".", Collections.nCopies(300, "a")), 1).freeze())
        .hasMessage("config is nested deeper than 200 levels");
  }

  @Test
  void whatIsHandedOutCannotBeChanged() {
    Map<String, Object> source = new HashMap<>(Map.of("l", Arrays.asList(1, null)));
    ADict config = ADict.of(source);

    source.put("late", 1);

    assertThat(config.keys()).containsExactly("l");
    assertThatThrownBy(() -> config.list("l").add(1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> config.toMap().put("x", 1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> config.keys().remove("l"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
