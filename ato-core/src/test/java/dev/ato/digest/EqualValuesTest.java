package dev.ato.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Pairs of values from seeds, judged by {@link DeepEquality}. All of the million: {@code
 * -Dvalues.pairs=1000000}.
 */
class EqualValuesTest {

  private static final int PAIRS = Integer.getInteger("values.pairs", 30_000);

  private final ValueDigester digester = new ValueDigester(Opener.NONE);
  private final HashWords one = new HashWords();
  private final HashWords other = new HashWords();

  @Test
  void hashesAreEqualExactlyIfValuesAre() {
    Random seeds = new Random(5);
    int equal = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      long shape = seeds.nextLong();
      int change = seeds.nextInt(4) == 0 ? -1 : seeds.nextInt(3);
      Object value = ValuePairs.value(shape, seeds.nextLong(), -1);
      Object again = ValuePairs.value(shape, seeds.nextLong(), change);
      equal += judge(value, again, "shape " + shape + " changed at " + change) ? 1 : 0;
    }

    assertThat(equal).isBetween(PAIRS / 4, 3 * PAIRS / 4);
  }

  @Test
  void strangersAreJudgedAlike() {
    Random seeds = new Random(6);
    for (int pair = 0; pair < PAIRS / 10; pair++) {
      long shape = seeds.nextInt(300);
      long stranger = seeds.nextInt(300);
      judge(
          ValuePairs.value(shape, seeds.nextLong(), -1),
          ValuePairs.value(stranger, seeds.nextLong(), -1),
          "shapes " + shape + " and " + stranger);
    }
  }

  private boolean judge(@Nullable Object value, @Nullable Object again, String what) {
    boolean equal = DeepEquality.areEqual(value, again);
    digester.digest(value, one);
    digester.digest(again, other);
    if (equal != one.toSha256().equals(other.toSha256())) {
      fail(what + ": equal " + equal + ", but the hashes say " + !equal);
    }
    return equal;
  }
}
