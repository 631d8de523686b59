package dev.ato.config.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

  private static ADict read(String text) {
    return Format.YAML.read("train.yaml", text);
  }

  @TestFactory
  Stream<DynamicTest> theStructuralHashOfATextIsThatOfThePythonOriginal() {
    assertThat(Golden.rows("yaml_texts.jsonl")).hasSize(17);
    return Golden.rows("yaml_texts.jsonl").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.valueOf(row.get("text")),
                    () -> {
                      ADict config = read((String) row.get("text"));

                      assertThat(config.structuralHash()).isEqualTo(row.get("structural_hash"));
                      ((Map<?, ?>) row.get("python_types"))
                          .forEach(
                              (key, type) ->
                                  assertThat(config.entry((String) key).orElseThrow().pythonType())
                                      .isEqualTo(type));
                    }));
  }

  @Test
  void aNumberThatPythonTakesForATextKeepsItsNumber() {
    ADict config = read("lr: 1e-3\noctal: 0o17\nsmall: -.5\n");

    assertThat(config.number("lr")).isEqualTo(0.001);
    assertThat(config.integer("octal")).isEqualTo(15);
    assertThat(config.number("small")).isEqualTo(-0.5);
    assertThat(config.value("lr").orElseThrow().isReadOtherwiseByPython()).isTrue();
    assertThat(read("lr: 1.0e-3").value("lr").orElseThrow().isReadOtherwiseByPython()).isFalse();
  }

  @Test
  void whatYaml11MeansIsRead() {
    ADict config =
        read(
            "a: 017\nb: 12:30:45\nc: 0b11\nd: 1_000\ne: 190:20:30.15\nf: 2001-12-14\n"
                + "g: 2001-12-14t21:59:43.10-05:00\nh: 08\n");

    assertThat(config.integer("a")).isEqualTo(15);
    assertThat(config.integer("b")).isEqualTo(45045);
    assertThat(config.integer("c")).isEqualTo(3);
    assertThat(config.integer("d")).isEqualTo(1000);
    assertThat(config.number("e")).isEqualTo(685230.15);
    assertThat(config.get("f")).isEqualTo(LocalDate.of(2001, 12, 14));
    assertThat(config.get("g")).isEqualTo(OffsetDateTime.parse("2001-12-14T21:59:43.10-05:00"));
    assertThat(config.string("h")).isEqualTo("08");
  }

  @Test
  void eachValueKnowsItsPlace() {
    ADict config = read("lr: 0.1\nmodel:\n  layers: [64, 128]\n");

    assertThat(config.origin("lr").orElseThrow().text()).isEqualTo("train.yaml:1:5");
    assertThat(config.origin("model").orElseThrow().text()).isEqualTo("train.yaml:3:3");
    assertThat(config.origin("model.layers.1").orElseThrow().text()).isEqualTo("train.yaml:3:16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "~", "{}", "\ufeff"})
  void anEmptyFileIsAnEmptyConfig(String text) {
    assertThat(read(text)).isEqualTo(ADict.empty());
  }

  @Test
  void keysOfWholeNumbersAreReadAsTheyAreWritten() {
    assertThat(read("classes: {0: cat, 1: dog, true: x}").toMap())
        .isEqualTo(Map.of("classes", Map.of("0", "cat", "1", "dog", "true", "x")));
  }

  @Test
  void mergedKeysLoseAgainstOwnOnesAndLaterMergedOnes() {
    ADict config = read("a: &a {x: 1, y: 1}\nb: &b {x: 2, z: 2}\nc:\n  y: 3\n  <<: [*a, *b]\n");

    assertThat(config.tree("c").toMap()).isEqualTo(Map.of("x", 1L, "y", 3L, "z", 2L));
    assertThat(config.origin("c.x").orElseThrow().text()).isEqualTo("train.yaml:1:11");
  }

  @Test
  void aKeyWrittenTwiceIsAnErrorWithBothPlaces() {
    assertThatThrownBy(() -> read("lr: 1\nseed: 2\nlr: 3\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessage("train.yaml:3:1: the key \"lr\" is written twice; first at train.yaml:1:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: !!python/object/apply:os.system ['touch x']",
        "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['http://x']]]]",
        "!!java.lang.Object {}",
        "a: !Foo bar",
        "a: !!set {x, y}",
        "a: !!binary aGk="
      })
  void noTagCanNameAClass(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("train.yaml:1:")
        .hasMessageContaining("is not accepted here");
  }

  @Test
  void aliasesThatMultiplyAreOneClearError() {
    StringBuilder laughs =
        new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      laughs.append(
          "a"
              + i
              + ": &a"
              + i
              + " ["
              + String.join(", ", java.util.Collections.nCopies(9, alias))
              + "]\n");
    }

    assertThatThrownBy(() -> read(laughs.toString()))
        .isInstanceOf(ConfigException.class)
        .hasMessageMatching(
            "train.yaml:\\d+:\\d+: with its aliases followed, .* more than 5000000 values");
  }

  @Test
  void aTreeThatContainsItselfIsOneClearError() {
    assertThatThrownBy(() -> read("a: &a\n  b: *a\n"))
        .hasMessageContaining("an alias names what it stands in");
  }

  @Test
  void deepNestingIsOneClearError() {
    assertThatThrownBy(() -> read("a: " + "[".repeat(100_000)))
        .isInstanceOf(ConfigException.class)
        .hasMessage("train.yaml:1:204: nested deeper than 200 levels");
  }

  @Test
  void whatIsNoYamlIsOneLineWithItsPlace() {
    assertThatThrownBy(() -> read("a: 1\nb: [1, 2\nc: 3\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("train.yaml:3:2: ")
        .message()
        .doesNotContain("\n");
    assertThatThrownBy(() -> read("a: \u0007"))
        .hasMessageStartingWith("train.yaml:1:4: the character U+0007");
    assertThatThrownBy(() -> read("- 1\n- 2\n"))
        .hasMessage("train.yaml:1:1: expected a tree of keys at the top, but was [1, 2]");
    assertThatThrownBy(() -> read("a: 1\n---\nb: 2\n")).hasMessageContaining("another document");
    assertThatThrownBy(() -> read("a: 2001-13-45"))
        .hasMessageContaining("train.yaml:1:4: expected a date or time, but was \"2001-13-45\"");
  }

  @Test
  void aTextThatLooksLikeANumberIsWrittenInQuotes() {
    String text = Format.YAML.write(ADict.of(Map.of("s", "1e-3")));

    assertThat(text).isEqualTo("s: \"1e-3\"\n");
    assertThat(Format.YAML.write(ADict.of(Map.of("n", 0.00001)))).isEqualTo("n: 1.0e-05\n");
  }
}
