package dev.ato.config.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FormatsTest {

  @ParameterizedTest
  @EnumSource
  void anEmptyTextIsAnEmptyConfig(Format format) {
    assertThat(format.read("empty", "")).isEqualTo(ADict.empty());
    assertThat(format.read("blank", "\n\n")).isEqualTo(ADict.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JSON | {\"m\": {\"lr\": 0.5}} | x:1:14",
        "JSON_LINES | {\"m\": {\"lr\": 0.5}} | x:1:14",
        "YAML | {m: {lr: 0.5}} | x:1:10",
        "TOML | [m]\\nlr = 0.5 | x:2:6",
        "XYZ | m:\\n  lr: 0.5 | x:2:7",
        "PYTHON | m = dict(lr=0.5) | x:1:13",
        "PROPERTIES | m.lr = 0.5 | x:1:1",
        "HOCON | m {\\n  lr = 0.5\\n} | x:2:1"
      })
  void eachValueKnowsItsPlace(Format format, String text, String place) {
    ADict config = format.read("x", text.replace("\\n", "\n"));

    assertThat(config.get("m.lr").toString()).isEqualTo("0.5");
    assertThat(config.origin("m.lr").orElseThrow().text()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JSON | {\"a\": 1,\\n \"a\": 2} | x:2:2: the key \"a\" is written twice; first at x:1:2",
        "PROPERTIES | a=1\\na=2 | x:2:1: the key \"a\" is written twice; first at x:1:1",
        "PROPERTIES | a=1\\na.b=2 | x:2:1: \"a\" is a value and has keys below it, too",
        "PYTHON | a = dict(b=1,\\n b=2) | x:2:2: the key \"b\" is written twice; first at x:1:10"
      })
  void aKeyWrittenTwiceIsAnErrorWithBothPlaces(Format format, String text, String message) {
    assertThatThrownBy(() -> format.read("x", text.replace("\\n", "\n")))
        .isInstanceOf(ConfigException.class)
        .hasMessage(message);
  }

  @Test
  void tomlSaysWhereAKeyWasWrittenFirst() {
    assertThatThrownBy(() -> Format.TOML.read("x", "a = 1\nb = 2\na = 3\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("x:3:1: ")
        .hasMessageContaining("line 1");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"XYZ", "PROPERTIES"})
  void deepNestingIsOneClearError(Format format) {
    String open =
        switch (format) {
          case JSON, JSON_LINES -> "{\"a\":" + "[".repeat(100_000);
          case TOML, PYTHON -> "a = " + "[".repeat(100_000);
          default -> "a: " + "[".repeat(100_000);
        };

    assertThatThrownBy(() -> format.read("x", open))
        .isInstanceOf(ConfigException.class)
        .message()
        .matches("x:1:\\d+: .*")
        .containsIgnoringCase("nest");
  }

  @Test
  void deepXyzAndLongPathsAreClearErrorsToo() {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      deep.append(" ".repeat(i)).append("a:\n");
    }

    assertThatThrownBy(() -> Format.XYZ.read("x", deep.toString()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("nested deeper");
    assertThatThrownBy(() -> Format.PROPERTIES.read("x", "a.".repeat(3000) + "b=1"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("nested deeper");
    assertThatThrownBy(() -> Format.TOML.read("x", "a.".repeat(3000) + "b=1"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("Nesting is too deep");
    assertThatThrownBy(() -> Format.HOCON.read("x", "a.".repeat(3000) + "b=1"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("nested deeper");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"PYTHON", "HOCON"})
  void whatIsWrittenIsNeverTooDeepToBeRead(Format format) {
    for (int levels : new int[] {100, 126, 127, 128, 129, 150, 199, 200}) {
      ADict trees = ADict.editor().set("k.".repeat(levels - 1) + "k", "x").freeze();
      Object nested = "x";
      for (int i = 1; i < levels; i++) {
        nested = List.of(nested);
      }
      for (ADict config : List.of(trees, ADict.of(Map.of("k", nested)))) {
        try {
          assertThat(format.read("x", format.write(config))).isEqualTo(config);
        } catch (ConfigException e) {
          assertThat(e).hasMessageContaining(": " + format + " holds ");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JSON | {\"a\": } | x:1:",
        "JSON | {\"a\": 1} x | x:1:",
        "JSON | [1] | x:1:1: expected an object at the top, but was [1]",
        "JSON_LINES | {\"a\": 1}\\n{\"a\": 2} | x:1:1: holds 2 configs",
        "TOML | a = | x:1:",
        "TOML | a = 99999999999999999999 | x:1:",
        "HOCON | a = { | x:1:",
        "HOCON | a = ${b} | x:1:1: ",
        "HOCON | a = ${?HOME}\\nb = ${PATH} | x:2:1: ",
        "HOCON | include \"other.conf\" | include \"other.conf\" is not accepted",
        "HOCON | include url(\"http://localhost:1/x\") | is not accepted",
        "PROPERTIES | a=\\u12 | x:1:"
      })
  void whatIsNotUnderstoodIsOneLineWithItsPlace(Format format, String text, String message) {
    assertThatThrownBy(() -> format.read("x", text.replace("\\n", "\n")))
        .isInstanceOf(ConfigException.class)
        .message()
        .contains(message)
        .startsWith("x:")
        .doesNotContain("\n");
  }

  @Test
  void whatAFormatCannotHoldIsAnErrorThatNamesTheKey() {
    ADict config = ADict.editor().set("m.t", LocalTime.NOON).set("m.n", null).freeze();

    assertThatThrownBy(() -> Format.YAML.write(config))
        .hasMessage("m.t: YAML has no times of day, but the value is 12:00");
    assertThatThrownBy(() -> Format.JSON.write(config))
        .hasMessage("m.t: JSON has no dates or times, but the value is 12:00");
    assertThatThrownBy(() -> Format.TOML.write(config))
        .hasMessage("m.n: TOML has no null, but the value is null");
    assertThatThrownBy(() -> Format.PYTHON.write(config)).isInstanceOf(ConfigException.class);
    assertThat(Format.XYZ.read("x", Format.XYZ.write(config))).isEqualTo(config);
  }

  @Test
  void theNameOfAFileSaysItsFormat() {
    assertThat(Format.of(Path.of("a/b.YML"))).isEqualTo(Format.YAML);
    assertThatThrownBy(() -> Format.of(Path.of("Makefile")))
        .hasMessage(
            "Makefile: the name says no format; accepted are names that end in .yaml, .yml, .json, "
                + ".jsonl, .ndjson, .toml, .xyz, .py, .properties, .conf, .hocon");
  }

  @Test
  void tomlKeepsItsDatesAndNestedTables() {
    ADict config =
        Format.TOML.read(
            "x", "d = 2001-12-14\nt = 07:32:00\n[[runs]]\nlr = 1e-3\n[[runs]]\nlr = 2\n");

    assertThat(config.get("d")).isEqualTo(LocalDate.of(2001, 12, 14));
    assertThat(config.get("t")).isEqualTo(LocalTime.of(7, 32));
    assertThat(config.get("runs"))
        .isEqualTo(List.of(ADict.of(Map.of("lr", 0.001)), ADict.of(Map.of("lr", 2))));
    assertThat(config.origin("runs.1.lr").orElseThrow().text()).isEqualTo("x:6:6");
  }

  @Test
  void jsonOfPythonWithNanIsRead() {
    ADict config =
        Format.JSON.read("x", "{\"a\": NaN, \"b\": -Infinity, \"c\": 1180591620717411303424}");

    assertThat(config.number("a")).isNaN();
    assertThat(config.number("b")).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(config.bigInteger("c")).isEqualTo("1180591620717411303424");
  }

  @Test
  void propertiesAreReadAsTheJdkReadsThem() throws Exception {
    String text =
        "# c\n! c\n\n a = 1 \nb:2\nc 3\nd=\ne\nf\\ g = h\\\n   i\\tj\nk\\=l=m\\u00e9\nn=\\\n\\\n  o\r\np=q\\\\\n";
    java.util.Properties known = new java.util.Properties();
    known.load(new java.io.StringReader(text));

    assertThat(Format.PROPERTIES.read("x", text).toMap()).isEqualTo(known);
  }
}
