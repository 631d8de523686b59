package dev.ato.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.track.Preview;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewDifferenceTest {

  @Test
  void theFirstElementThatIsShownAndDiffersIsNamed() {
    assertThat(of(array(4, List.of(), "1", "2"), array(4, List.of(), "1", "3")))
        .isEqualTo("first at [1]: 2 -> 3");
  }

  @Test
  void behindTheShownOnesThePartsTell() {
    assertThat(of(array(4, List.of(1L, 2L, 3L, 4L), "1"), array(4, List.of(1L, 2L, 3L, 5L), "1")))
        .isEqualTo("first at [3]");
    assertThat(of(array(100, List.of(1L, 2L), "1"), array(100, List.of(1L, 3L), "1")))
        .isEqualTo("first between [50] and [99]");
  }

  @Test
  void anotherLengthIsSaid() {
    assertThat(of(array(1, List.of(), "1"), array(2, List.of(), "1", "2")))
        .isEqualTo("1 elements -> 2");
  }

  @Test
  void ofSingleValuesNothingIsSaid() {
    Preview one = new Preview(-1, List.of("1"), List.of());

    assertThat(of(one, new Preview(-1, List.of("2"), List.of()))).isEmpty();
  }

  private static String of(Preview before, Preview after) {
    return PreviewDifference.of(before, after);
  }

  private static Preview array(long length, List<Long> parts, String... elements) {
    return new Preview(length, List.of(elements), parts);
  }
}
