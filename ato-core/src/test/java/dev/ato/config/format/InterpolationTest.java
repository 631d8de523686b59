package dev.ato.config.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {

  private static ADict resolve(String yaml) {
    return Interpolation.resolve(Format.YAML.read("config.yaml", yaml));
  }

  @Test
  void aReferenceAloneBecomesTheValueWithItsType() {
    ADict config =
        resolve(
            "lr: 0.1\nmodel:\n  lr: ${lr}\n  opt: ${..opt}\n  half: ${.lr}\nopt: {betas: [0.9, '${lr}']}\n"
                + "first: ${opt.betas[0]}\nchain: ${model.half}\n");

    assertThat(config.number("model.lr")).isEqualTo(0.1);
    assertThat(config.number("model.half")).isEqualTo(0.1);
    assertThat(config.tree("model.opt").toMap()).isEqualTo(Map.of("betas", List.of(0.9, 0.1)));
    assertThat(config.number("first")).isEqualTo(0.9);
    assertThat(config.number("chain")).isEqualTo(0.1);
    assertThat(config.origin("model.lr").orElseThrow().text()).isEqualTo("config.yaml:3:7");
  }

  @Test
  void withinATextScalarsArePutIn() {
    ADict config =
        resolve("n: 3\nt: true\nx: run-${n}-${t}/${y}\ny: 1.0e-05\nz: a \\${n} b\nw: ${\n");

    assertThat(config.string("x")).isEqualTo("run-3-True/1e-05");
    assertThat(config.string("z")).isEqualTo("a ${n} b");
    assertThat(config.string("w")).isEqualTo("${");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: ${b} | a: ${b}: there is no key b (config.yaml:1:4)",
        "a: ${oc.env:HOME} | a: ${oc.env:HOME} is a function",
        "a: ${b.${c}} | a: ${b.${c}} holds another reference",
        "a: ${a} | a: ${a} leads back to itself",
        "a: {b: '${a}'} | a.b: ${a} leads back to itself",
        "a: ${b}\\nb: ${c}\\nc: ${b} | leads back to itself",
        "a: ${.....x} | a: ${.....x} leads out of the config",
        "a: x${b}\\nb: [1] | a: ${b} is a list or tree",
        "a: ${} | a: ${}: key path"
      })
  void whatCannotBeResolvedIsAClearError(String text, String message) {
    assertThatThrownBy(() -> resolve(text.replace("\\n", "\n")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  @Test
  void referencesThatMultiplyAreOneClearError() {
    StringBuilder text = new StringBuilder("a0: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    for (int i = 1; i < 20; i++) {
      String reference = "'${a" + (i - 1) + "}'";
      text.append(
          "a"
              + i
              + ": ["
              + String.join(", ", java.util.Collections.nCopies(10, reference))
              + "]\n");
    }

    assertThatThrownBy(() -> resolve(text.toString())).hasMessageContaining("too many values");
  }
}
