package dev.ato.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPathTest {

  @Test
  void dotsPartKeys() {
    assertThat(KeyPath.parse("model.backbone.lr").keys())
        .containsExactly("model", "backbone", "lr");
  }

  @Test
  void aKeyWithADotStandsInQuotes() {
    assertThat(KeyPath.of("a.b", "c")).hasToString("\"a.b\".c");
    assertThat(KeyPath.parse("\"a.b\".c")).isEqualTo(KeyPath.of("a.b", "c"));
    assertThat(KeyPath.of("a.b")).isNotEqualTo(KeyPath.of("a", "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "",
        ".",
        "..",
        "a.b",
        "\"",
        "\"a\"",
        "\\",
        "a\\b",
        "\n",
        "été",
        "a b",
        "\u0000",
        "\ud83d\ude00",
        "it's",
        "x\"y",
        "[0]"
      })
  void anyKeySurvivesItsText(String key) {
    KeyPath path = KeyPath.of("before", key, "after");

    assertThat(KeyPath.parse(path.toString())).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "a..b, character 3: a key is empty",
        ".a, character 1: a key is empty",
        "a., character 3: a key is empty",
        "'\"a', a quote is not closed",
        "'\"a\"b', expected a dot after the closing quote",
        "'\"\\q\"', after a backslash stands one of",
        "'\"\\u12\"', four hex digits"
      })
  void aWrongPathSaysWhereAndWhy(String text, String why) {
    assertThatThrownBy(() -> KeyPath.parse(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("\"" + text + "\"")
        .hasMessageContaining(why);
  }
}
