package dev.ato.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VariableHashesTest {

  @Test
  void theValueIsHashedAndThatOfASecretIsNotEvenThat() {
    Map<String, String> hashes = VariableHashes.of(Map.of("RATE", "0.5", "API_TOKEN", "abc"));

    assertThat(hashes)
        .containsEntry("API_TOKEN", "***")
        .hasEntrySatisfying("RATE", hash -> assertThat(hash).hasSize(12).isNotEqualTo("0.5"));
    assertThat(VariableHashes.of(Map.of("RATE", "0.6"))).isNotEqualTo(hashes);
  }

  @Test
  void whatIsNewForEachCommandIsLeftOut() {
    assertThat(VariableHashes.of(Map.of("SHLVL", "1", "_", "/bin/java", "ATO_RULES", "x")))
        .isEmpty();
  }
}
