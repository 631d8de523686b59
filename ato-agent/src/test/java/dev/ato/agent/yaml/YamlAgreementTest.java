package dev.ato.agent.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.agent.Node;
import dev.ato.agent.Subset;
import dev.ato.agent.YamlException;
import dev.ato.agent.YamlReader;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The root's reader against SnakeYAML: what both read, they read alike. */
class YamlAgreementTest {

  private static final int DOCUMENTS = 20_000;

  private final YamlReader subset = Subset.reader();
  private final YamlReader full = new FullYaml();

  @Test
  void whatTheSubsetReadsSnakeYamlReadsAlike() {
    Random random = new Random(42);
    int read = 0;

    for (int i = 0; i < DOCUMENTS; i++) {
      String document = new YamlGenerator(random).document();
      Optional<Node> bySubset = tryRead(subset, document);
      if (bySubset.isPresent()) {
        read++;
        assertThat(full.read(document)).as(document).isEqualTo(bySubset.get());
      }
    }

    assertThat(read).isGreaterThan(DOCUMENTS / 4);
  }

  @Test
  void aBrokenOrStrangeDocumentIsNeverGuessedAt() {
    Random random = new Random(7);

    for (int i = 0; i < DOCUMENTS; i++) {
      String document = damaged(new YamlGenerator(random).document(), random);
      Optional<Node> bySubset = tryRead(subset, document);
      if (bySubset.isPresent()) {
        assertThat(tryRead(full, document)).as(document).isEqualTo(bySubset);
      }
    }
  }

  private static String damaged(String document, Random random) {
    String strange = "-:#'\"[]{},&*!|>%@`? \n\t\\~a";
    StringBuilder text = new StringBuilder(document);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int position = random.nextInt(text.length() + 1);
      text.insert(position, strange.charAt(random.nextInt(strange.length())));
    }
    return text.toString();
  }

  private static Optional<Node> tryRead(YamlReader reader, String document) {
    try {
      return Optional.of(reader.read(document));
    } catch (YamlException e) {
      return Optional.empty();
    }
  }
}
