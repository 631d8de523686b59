package dev.ato.config.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Value;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XyzTest {

  private static ADict read(String text) {
    return Format.XYZ.read("train.xyz", text);
  }

  @TestFactory
  Stream<DynamicTest> theTextIsThatOfThePythonOriginalAndReadsBack() {
    assertThat(Golden.rows("xyz.jsonl")).hasSize(10);
    return Golden.rows("xyz.jsonl").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.valueOf(row.get("text")),
                    () -> {
                      ADict config = (ADict) Value.of(row.get("value")).plain();

                      assertThat(Format.XYZ.write(config)).isEqualTo(row.get("text"));
                      assertThat(read((String) row.get("text"))).isEqualTo(config);
                    }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-5",
        "1e-3",
        "",
        "a\nb",
        " padded ",
        "None",
        "True",
        "[Empty Mapping]",
        "\"q\"",
        "\ud800"
      })
  void whatTheOriginalLosesIsKeptInQuotes(String text) {
    ADict config = ADict.of(Map.of("s", text));

    String written = Format.XYZ.write(config);

    assertThat(written).startsWith("s: \"").endsWith("\"").doesNotContain("\n");
    assertThat(read(written)).isEqualTo(config);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org:80/a?b=c", "a: b", "été", "it's", "1.2.3", "#x"})
  void whatReadsBackStandsWithoutQuotes(String text) {
    String written = Format.XYZ.write(ADict.of(Map.of("s", text)));

    assertThat(written).isEqualTo("s: " + text);
    assertThat(read(written).string("s")).isEqualTo(text);
  }

  @Test
  void negativeNumbersAreNumbers() {
    assertThat(read("a: -5\nb: -0.5").toMap()).isEqualTo(Map.of("a", -5L, "b", -0.5));
  }

  @Test
  void eachValueKnowsItsPlace() {
    ADict config = read("a:\n  b:\n    0) x\n    1) y\n");

    assertThat(config.origin("a.b.1").orElseThrow().text()).isEqualTo("train.xyz:4:8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "just text | train.xyz:1:1: expected \"key: value\", but was \"just text\"",
        "a: 1\\n    b: 2 | train.xyz:2:5: the line is indented, but the one before holds a value",
        "a:\\n  0) 1\\n  2) 2 | train.xyz:3:3: expected \"1) value\" in this list",
        "a: 1\\na: 2 | train.xyz:2:1: the key \"a\" is written twice; first at train.xyz:1:1",
        "a: \"x | train.xyz:1:4: a quote is not closed",
        "0) 1 | train.xyz:1:1: expected \"key: value\" at the top, but here begins a list",
        "a:\\n    b: 1\\n  c: 2 | train.xyz:3:3: the line is indented more than those around it",
        "a: date \"tomorrow\" | train.xyz:1:4: \"tomorrow\" is no date"
      })
  void whatIsNoXyzIsOneLineWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(ConfigException.class)
        .hasMessage(message);
  }
}
