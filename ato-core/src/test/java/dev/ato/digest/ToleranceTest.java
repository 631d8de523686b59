package dev.ato.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToleranceTest {

  private final ValueDigester exact = new ValueDigester(Opener.NONE);
  private final ValueDigester rounding = exact.with(Tolerance.round(6));
  private final ValueDigester grouping = exact.with(Tolerance.ulps(4));

  record Score(double value, float[] weights) {}

  @Test
  void whatDiffersBeyondThePlacesIsEqual() {
    assertThat(rounding.digest(0.1 + 0.2)).isEqualTo(rounding.digest(0.3));
    assertThat(rounding.digest(new Score(1.00000001, new float[] {0.5f})))
        .isEqualTo(rounding.digest(new Score(1, new float[] {0.50000001f})));
    assertThat(rounding.digest(-1e-9)).isEqualTo(rounding.digest(0.0));
    assertThat(exact.digest(0.1 + 0.2)).isNotEqualTo(exact.digest(0.3));
  }

  @Test
  void whatDiffersWithinThemIsNot() {
    assertThat(rounding.digest(0.300001)).isNotEqualTo(rounding.digest(0.3));
    assertThat(rounding.digest(new double[] {1, 2.00001}))
        .isNotEqualTo(rounding.digest(new double[] {1, 2}));
    assertThat(rounding.digest(1e300)).isNotEqualTo(rounding.digest(Math.nextUp(1e300)));
    assertThat(rounding.digest(Double.POSITIVE_INFINITY))
        .isNotEqualTo(rounding.digest(Double.MAX_VALUE));
  }

  /** Rounding has borders; two numbers beside one differ however near they are. */
  @Test
  void neighboursOnTwoSidesOfABorderDiffer() {
    assertThat(rounding.digest(0.0000005)).isNotEqualTo(rounding.digest(Math.nextUp(0.0000005)));
    assertThat(rounding.digest(2.0)).isEqualTo(rounding.digest(Math.nextUp(2.0)));
  }

  @Test
  void neighboursAreGrouped() {
    double number = Double.longBitsToDouble(Double.doubleToLongBits(1.0) + 1);

    assertThat(grouping.digest(number)).isEqualTo(grouping.digest(1.0));
    assertThat(grouping.digest(Double.MIN_VALUE)).isEqualTo(grouping.digest(-Double.MIN_VALUE));
    assertThat(grouping.digest(1.0 + 1e-15)).isNotEqualTo(grouping.digest(1.0));
    assertThat(grouping.digest(1f)).isNotEqualTo(grouping.digest(1.000001f));
    assertThat(grouping.digest(-1.0)).isNotEqualTo(grouping.digest(1.0));
  }

  @Test
  void itHoldsEverywhereInAValue() {
    assertThat(rounding.digest(List.of(Map.of("a", 1.00000001))))
        .isEqualTo(rounding.digest(List.of(Map.of("a", 1.0))));
    assertThat(rounding.digest(Map.of(1.00000001, "a")))
        .isEqualTo(rounding.digest(Map.of(1.0, "a")));
  }

  @Test
  void hashesOfTwoTolerancesNeverMeet() {
    assertThat(exact.digest("a"))
        .isNotEqualTo(rounding.digest("a"))
        .isNotEqualTo(grouping.digest("a"));
  }

  @Test
  void primitivesAreHashedAsTheirBoxes() {
    HashWords words = new HashWords();

    rounding.digest(0.1 + 0.2, words);

    assertThat(words.toSha256()).isEqualTo(rounding.digest((Object) 0.3).hash());
  }

  @Test
  void figuresOutOfRangeAreNamed() {
    assertThatThrownBy(() -> Tolerance.round(16))
        .hasMessage("round must be between 0 and 15, but was 16");
    assertThatThrownBy(() -> Tolerance.ulps(0)).hasMessage("ulps must be at least 1, but was 0");
  }
}
