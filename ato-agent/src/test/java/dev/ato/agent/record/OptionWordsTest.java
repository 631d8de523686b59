package dev.ato.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionWordsTest {

  @Test
  void wordsArePartedByBlanksAndKeptByQuotes() {
    assertThat(OptionWords.of(" -Xmx1g  \"-javaagent:/a b/c.jar\" -D'x y'=1 \"\" "))
        .containsExactly("-Xmx1g", "-javaagent:/a b/c.jar", "-Dx y=1", "");
  }

  @Test
  void nothingHasNoWords() {
    assertThat(OptionWords.of("  ")).isEmpty();
  }
}
