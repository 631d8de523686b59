package dev.ato.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MethodOutline;
import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules for Guava with one slip of the finger each: is what was meant suggested first? */
class SuggestedRulesTest {

  private static final int RULES = 100;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.#$";

  @TempDir Path folder;

  private final Random random = new Random(20261123);

  @Test
  void theFirstSuggestionIsNearlyAlwaysTheRuleThatWasMeant() throws URISyntaxException {
    Path guava =
        Path.of(ImmutableList.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> methods = methods(guava);
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    while (asked < RULES) {
      String meant = methods.get(random.nextInt(methods.size()));
      String written = slipped(meant);
      Answer answer = new Terminal(folder).ato("match", written, guava.toString(), "--all");
      String said = (answer.out() + answer.err()).replaceAll("\\s+", "");
      if (answer.exitCode() == 0 && !said.contains("Nomatch")) {
        continue; // it means something, though not the same
      }
      asked++;
      if (!said.contains("didyoumean" + meant + "?")) {
        wrong.add(written + " for " + meant + ": " + said);
      }
    }

    assertThat(wrong).as("wrong or no suggestions").hasSizeLessThanOrEqualTo(RULES / 20);
  }

  private static List<String> methods(Path jar) {
    List<String> methods = new ArrayList<>();
    try (ClassFiles files = ClassFiles.open(jar)) {
      files.forEach(file -> add(file.outline(), methods));
    }
    return methods;
  }

  private static void add(ClassOutline outline, List<String> methods) {
    outline.methods().stream()
        .filter(method -> !method.isSynthetic() && method.hasCode())
        .map(MethodOutline::name)
        .forEach(name -> methods.add(outline.name() + "#" + name));
  }

  /** One letter inserted, left out, replaced, or swapped with the next. */
  private String slipped(String rule) {
    int at = random.nextInt(rule.length() - 1);
    char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
    String before = rule.substring(0, at);
    return switch (random.nextInt(4)) {
      case 0 -> before + other + rule.substring(at);
      case 1 -> before + rule.substring(at + 1);
      case 2 -> before + other + rule.substring(at + 1);
      default -> before + rule.charAt(at + 1) + rule.charAt(at) + rule.substring(at + 2);
    };
  }
}
