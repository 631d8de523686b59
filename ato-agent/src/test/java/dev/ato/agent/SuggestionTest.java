package dev.ato.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  @Test
  void theNearestNameIsFound() {
    assertThat(Suggestion.nearest("predct", List.of("train", "predict", "product")))
        .contains("predict");
  }

  @Test
  void aNameThatIsFarFromAllIsNotExplained() {
    assertThat(Suggestion.nearest("zebra", List.of("train", "predict"))).isEmpty();
  }

  @Test
  void swappedNeighboursAreOneEdit() {
    assertThat(Suggestion.distance("tarces", "traces")).isEqualTo(1);
    assertThat(Suggestion.distance("abc", "abc")).isZero();
    assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
  }
}
