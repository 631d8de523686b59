package dev.ato.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private final ValueDigester digester = new ValueDigester(Opener.NONE);

  record Box(Object content) {}

  @Test
  void beyondTheDepthIsCut() {
    ValueDigester shallow = digester.with(new Limits(3, 1000, 0));

    assertThat(shallow.digest(boxes(60, 1)).note()).isEqualTo("deeper than 3");
    assertThat(shallow.digest(boxes(60, 1))).isEqualTo(shallow.digest(boxes(60, 2)));
    assertThat(shallow.digest(boxes(60, 1)).hash())
        .isNotEqualTo(shallow.digest(boxes(2, 1)).hash());
    assertThat(shallow.digest(boxes(2, 1)).note()).isEmpty();
  }

  @Test
  void aSharedPartIsCutWhereItIsTooDeepAndNowhereElse() {
    ValueDigester shallow = digester.with(new Limits(5, 1000, 0));
    Box part = boxes(3, 1);

    ValueDigest shared = shallow.digest(List.of(part, new Box(new Box(new Box(part)))));

    assertThat(shared)
        .isEqualTo(shallow.digest(List.of(boxes(3, 1), new Box(new Box(new Box(boxes(3, 1)))))));
    assertThat(shared.note()).isEqualTo("deeper than 5");
  }

  @Test
  void moreElementsThanTheLimitAreCut() {
    ValueDigester small = digester.with(new Limits(10, 100, 0));
    List<Integer> many = IntStream.range(0, 101).boxed().toList();
    List<Integer> others = new ArrayList<>(many);
    others.set(100, -1);

    assertThat(small.digest(many).note()).isEqualTo("more than 100 elements");
    assertThat(small.digest(many)).isEqualTo(small.digest(others));
    others.set(50, -1);
    assertThat(small.digest(many)).isNotEqualTo(small.digest(others));
    assertThat(small.digest(new HashSet<>(many)).note()).isEqualTo("more than 100 elements");
    assertThat(small.digest(many.subList(0, 100)).note()).isEmpty();
  }

  @Test
  void moreTimeThanTheLimitIsCut() {
    ValueDigester hasty = digester.with(new Limits(1000, 100_000_000, 1));
    List<Object> many = new ArrayList<>();
    for (int i = 0; i < 500_000; i++) {
      many.add(new Box(List.of(i)));
    }

    ValueDigest cut = hasty.digest(many);

    assertThat(cut.note()).isEqualTo("more than 1 ms");
    assertThat(cut).isEqualTo(hasty.digest(many));
    assertThat(hasty.digest(List.of(1)).note()).isEmpty();
  }

  /** Wherever on the stack it is called: it answers, and the caller goes on. */
  @Test
  void aFullStackIsNoReasonToThrow() throws InterruptedException {
    Object value = boxes(40, 1);
    Sha256 hash = digester.digest(value).hash();
    List<ValueDigest> digests = Collections.synchronizedList(new ArrayList<>());
    Thread thread = new Thread(null, () -> dive(value, digests), "deep", 512 << 10);
    thread.start();
    thread.join();

    assertThat(digests).isNotEmpty();
    assertThat(digests).allMatch(digest -> digest.note().isEmpty() == digest.hash().equals(hash));
    assertThat(digester.digest(value).hash()).isEqualTo(hash);
  }

  private void dive(Object value, List<ValueDigest> digests) {
    try {
      dive(value, digests);
    } catch (StackOverflowError full) {
      // On the way back there is more and more room.
    }
    if (digests.size() < 2000) {
      ValueDigest digest = null;
      try {
        digest = digester.digest(value);
      } catch (StackOverflowError noRoomToCallIt) {
        return;
      }
      digests.add(digest);
    }
  }

  @Test
  void aLargeArrayThatIsUsedOftenIsHashedOnce() {
    double[] large = new double[1_000_000];
    Object[] often = new Object[5_000];
    Arrays.fill(often, new Box(large));

    long start = System.nanoTime();
    ValueDigest digest = digester.digest(often);

    assertThat(digest.note()).isEmpty();
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  private static Box boxes(int depth, int content) {
    Box box = new Box(content);
    for (int i = 1; i < depth; i++) {
      box = new Box(box);
    }
    return box;
  }
}
