package dev.ato.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {

  @Test
  void numbersAreWrittenAsInPythonAndJson() {
    assertThat(ValueParser.parse("5")).isEqualTo(5L);
    assertThat(ValueParser.parse("-0.5")).isEqualTo(-0.5);
    assertThat(ValueParser.parse("1e-3")).isEqualTo(0.001);
    assertThat(ValueParser.parse("1_000")).isEqualTo(1000L);
    assertThat(ValueParser.parse(".5")).isEqualTo(0.5);
    assertThat(ValueParser.parse("5.")).isEqualTo(5.0);
    assertThat(ValueParser.parse("0xFF")).isEqualTo(BigInteger.valueOf(255));
    assertThat(ValueParser.parse("99999999999999999999"))
        .isEqualTo(new BigInteger("99999999999999999999"));
    assertThat(ValueParser.parse("-Infinity")).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resnet50",
        "007",
        "1.2.3",
        "-",
        "+",
        ".",
        "1e",
        "1f",
        "1d",
        "0x1p3",
        "1_",
        "_1",
        "1__0",
        "0x",
        "e5",
        "tRUE",
        "none",
        "a b  c",
        "--x",
        "2026-01-02",
        "http://a.b/c?d=e",
        "a,b",
        "x[0]",
        "1+1",
        "os.system('id')",
        "\u0661\u0662"
      })
  void whatIsNoLiteralIsAText(String word) {
    assertThat(ValueParser.parse(word)).isEqualTo(word);
  }

  @Test
  void constantsAreThoseOfBothLanguages() {
    assertThat(ValueParser.parse("True")).isEqualTo(true);
    assertThat(ValueParser.parse("false")).isEqualTo(false);
    assertThat(ValueParser.parse("None")).isNull();
    assertThat(ValueParser.parse("null")).isNull();
  }

  @Test
  void aTextInPercentSignsIsTakenAsItIs() {
    assertThat(ValueParser.parse("%Elsa is doing magic.%")).isEqualTo("Elsa is doing magic.");
    assertThat(ValueParser.parse("%1%")).isEqualTo("1");
    assertThat(ValueParser.parse("%50% off%")).isEqualTo("50% off");
    assertThat(ValueParser.parse("%%")).isEqualTo("");
    assertThat(ValueParser.parse("100%")).isEqualTo("100%");
  }

  @Test
  void aTextInQuotesMayEscape() {
    assertThat(ValueParser.parse("\"a\\n\\u0041\\\"\"")).isEqualTo("a\nA\"");
    assertThat(ValueParser.parse("'it\\'s'")).isEqualTo("it's");
  }

  @Test
  void listsTuplesAndTreesNest() {
    assertThat(ValueParser.parse("[1, [2, 3]]")).isEqualTo(List.of(1L, List.of(2L, 3L)));
    assertThat(ValueParser.parse("(1,2)")).isEqualTo(List.of(1L, 2L));
    assertThat(ValueParser.parse("(1,)")).isEqualTo(List.of(1L));
    assertThat(ValueParser.parse("(1)")).isEqualTo(1L);
    assertThat(ValueParser.parse("()")).isEqualTo(List.of());
    assertThat(ValueParser.parse("[a b, %c, d%, None,]"))
        .isEqualTo(Arrays.asList("a b", "c, d", null));
    assertThat(ValueParser.parse("{\"a\": 1, b: {'c': x:y}}"))
        .isEqualTo(Map.of("a", 1L, "b", Map.of("c", "x:y")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1, 2",
        "(1",
        "{a: 1",
        "{a}",
        "{1, 2}",
        "[1 2] 3",
        "[1,,2]",
        "\"a",
        "'a' b",
        "%a",
        "%",
        "[%a]",
        "{a: 1, a: 2}",
        "\"\\q\"",
        "\"\\u12\"",
        "[)",
        "{: 1}",
        "[f(x)]",
        "1e999"
      })
  void aBrokenLiteralIsOneClearLine(String literal) {
    assertThatThrownBy(() -> ValueParser.parse(literal))
        .isInstanceOf(ScopeException.class)
        .message()
        .hasLineCount(1)
        .contains(literal.substring(0, 1));
  }

  @Test
  void nestingIsBounded() {
    assertThatThrownBy(() -> ValueParser.parse("[".repeat(100_000)))
        .hasMessageContaining("nested deeper than 100 levels");
  }

  @Test
  void aNumberOfAMillionDigitsIsRefused() {
    assertThatThrownBy(() -> ValueParser.parse("1".repeat(1_000_000)))
        .hasMessageContaining("more than 4300 digits");
  }
}
