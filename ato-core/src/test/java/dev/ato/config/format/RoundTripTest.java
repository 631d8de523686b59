package dev.ato.config.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Leaf;
import dev.ato.config.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * What a format writes reads back to an equal tree; what it cannot hold is an error. The whole,
 * 100,000 trees a format: {@code -Dtrees=100000}.
 */
class RoundTripTest {

  private static final int TREES = Integer.getInteger("trees", 10_000);

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"PYTHON", "HOCON"})
  void everyTreeSurvivesOrIsRefusedWithItsKey(Format format) {
    int survived = 0;
    for (int seed = 0; seed < TREES; seed++) {
      ADict tree = new TreeGenerator(seed).tree();
      ADict fitted = fitted(format, tree);
      String text;
      try {
        text = format.write(fitted);
      } catch (ConfigException e) {
        assertThat(e.getMessage())
            .as("seed %s", seed)
            .contains(": " + format + " ")
            .doesNotContain("\n");
        continue;
      }
      ADict back = read(format, text, seed);

      assertThat(back).as("seed %s: %s", seed, text).isEqualTo(fitted);
      assertThat(back.contentHash()).isEqualTo(fitted.contentHash());
      survived++;
    }
    assertThat(survived).as(format + " refused of " + TREES).isGreaterThan(TREES / 2);
  }

  @Test
  void severalTreesSurviveAsJsonLines() {
    List<ADict> trees = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int seed = 0; seed < 500; seed++) {
      ADict tree = new TreeGenerator(seed).tree();
      try {
        text.append(Format.JSON_LINES.write(tree));
        trees.add(tree);
      } catch (ConfigException notHeld) {
        assertThat(notHeld).hasMessageContaining("JSON_LINES");
      }
    }

    assertThat(JsonLines.readAll(new Source("runs.jsonl", text.toString()))).isEqualTo(trees);
  }

  private static ADict read(Format format, String text, int seed) {
    try {
      // As a file would hold it: half a surrogate pair must not get there.
      return format.read("x", new String(text.getBytes(UTF_8), UTF_8));
    } catch (ConfigException e) {
      throw new AssertionError("seed " + seed + ": " + text, e);
    }
  }

  /** Properties hold texts alone, at paths without empty keys; else nearly all would be refused. */
  private static ADict fitted(Format format, ADict tree) {
    if (format != Format.PROPERTIES) {
      return tree;
    }
    ADict.Editor texts = ADict.editor();
    for (Leaf leaf : tree.leaves()) {
      String shown = String.format(Locale.ROOT, "%s", leaf.plain());
      texts.set(leaf.path(), Value.of(leaf.plain() instanceof ADict ? "" : shown));
    }
    return texts.freeze();
  }
}
