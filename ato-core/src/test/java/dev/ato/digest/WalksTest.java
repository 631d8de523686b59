package dev.ato.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The three ways through a value: in one go, with a stack of its own, as a graph. */
class WalksTest {

  private static final int VALUES = 5_000;

  private final Encoding local =
      new Encoding(
          new Forms(Opener.NONE, LambdaCode.UNKNOWN, List.of()), Tolerance.NONE, Limits.DEFAULT);

  private final ValueDigester digester = new ValueDigester(Opener.NONE);

  @Test
  void inOneGoAndWithAStackGiveTheSameBytes() {
    int compared = 0;
    for (int seed = 0; seed < VALUES; seed++) {
      Object value = ValuePairs.value(seed, 2L * seed, -1);
      byte[] tree = value == null ? null : tree(value);
      if (tree != null) {
        assertThat(tree).as("seed " + seed).isEqualTo(direct(value));
        compared++;
      }
    }

    assertThat(compared).isGreaterThan(VALUES / 2);
  }

  @Test
  void asAGraphEqualValuesAreEqualAndOthersAreNot() {
    Random dress = new Random(7);
    int different = 0;
    for (int seed = 0; seed < VALUES; seed++) {
      Object value = ValuePairs.value(seed, dress.nextLong(), -1);
      Object again = ValuePairs.value(seed, dress.nextLong(), dress.nextInt(4) - 1);
      if (value == null || again == null) {
        continue;
      }
      boolean trees = tree(value) != null && tree(again) != null;
      boolean equal = DeepEquality.areEqual(value, again);
      boolean graphsAreEqual = Arrays.equals(graph(value), graph(again));
      if (equal || trees) {
        assertThat(graphsAreEqual).as("seed " + seed).isEqualTo(equal);
      }
      different += graphsAreEqual ? 0 : 1;
    }

    assertThat(different).isGreaterThan(VALUES / 10);
  }

  @Test
  void inAGraphALoopIsALoopHoweverOftenItIsWrittenOut() {
    assertThat(graph(ring(1, 2))).isEqualTo(graph(ring(1, 2, 1, 2)));
    assertThat(graph(ring(1, 2))).isNotEqualTo(graph(ring(2, 1)));
    assertThat(graph(ring(1, 2))).isNotEqualTo(graph(ring(1, 2, 1, 3)));
    assertThat(graph(ring(1, 1, 1, 2))).isNotEqualTo(graph(ring(1, 1, 2)));
  }

  @Test
  void manyWhoKnowEachOtherInSetsAreTold() {
    Sha256 friends = digester.digest(friends(300, 1, -1)).hash();

    assertThat(digester.digest(friends(300, 2, -1)).hash()).isEqualTo(friends);
    assertThat(digester.digest(friends(300, 1, 299)).hash()).isNotEqualTo(friends);
    assertThat(digester.digest(friends(300, 1, -1)).note()).isEmpty();
  }

  @Test
  void aListInBothDirectionsIsHashedWhole() {
    Sha256 list = digester.digest(chain(10_000, 10_000, 1)).hash();

    assertThat(digester.digest(chain(10_000, 10_000, 1)).note()).isEmpty();
    assertThat(digester.digest(chain(10_000, 10_000, 1)).hash()).isEqualTo(list);
    assertThat(digester.digest(chain(10_000, 10_000, 2)).hash()).isNotEqualTo(list);
  }

  @Test
  void whereEverythingLooksTheSameForThousandsOfStepsTheRestIsCut() {
    ValueDigest cut = digester.digest(chain(10_000, 7, 1));

    assertThat(cut.note()).isEqualTo("beyond 4096 steps");
    assertThat(digester.digest(chain(10_000, 7, 2))).isEqualTo(cut);
    assertThat(digester.digest(chain(4_000, 7, 2)))
        .isNotEqualTo(digester.digest(chain(4_000, 7, 1)));
  }

  @Test
  void moreObjectsThanTheLimitAreCutTheSameWayEachTime() {
    ValueDigester small = digester.with(new Limits(100, 50, 0));

    ValueDigest cut = small.digest(friends(300, 1, -1));

    assertThat(cut.note()).startsWith("beyond ");
    assertThat(small.digest(friends(300, 2, -1))).isEqualTo(cut);
  }

  private byte[] direct(@Nullable Object value) {
    local.clear();
    assertThat(new DirectWalk(local).encode(value, false)).isTrue();
    return Arrays.copyOf(local.bytes.data, local.bytes.length);
  }

  /** Nothing if it contains itself. */
  private byte @Nullable [] tree(Object value) {
    local.clear();
    if (local.form(value).leaf) {
      return direct(value);
    }
    Bytes out = new Bytes();
    boolean done = new TreeWalk(local, out).encode(value);
    local.clear();
    return done ? Arrays.copyOf(out.data, out.length) : null;
  }

  private byte[] graph(Object value) {
    local.clear();
    Bytes out = new Bytes();
    KnotWalk.encode(value, local, out);
    return Arrays.copyOf(out.data, out.length);
  }

  private static ValuePairs.Node ring(int... numbers) {
    List<ValuePairs.Node> nodes = new ArrayList<>();
    for (int number : numbers) {
      ValuePairs.Node node = new ValuePairs.Node();
      node.number = number;
      nodes.add(node);
    }
    for (int i = 0; i < numbers.length; i++) {
      nodes.get(i).left = nodes.get((i + 1) % numbers.length);
    }
    return nodes.get(0);
  }

  private static ValuePairs.Node chain(int length, int numbers, int last) {
    ValuePairs.Node first = new ValuePairs.Node();
    ValuePairs.Node end = first;
    for (int i = 1; i < length; i++) {
      ValuePairs.Node next = new ValuePairs.Node();
      next.number = i % numbers;
      next.left = end;
      end.right = next;
      end = next;
    }
    end.number = last;
    return first;
  }

  /** Each knows some others; in sets by identity, whose order differs each time. */
  private static Object friends(int count, long seed, int other) {
    List<ValuePairs.Node> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ValuePairs.Node person = new ValuePairs.Node();
      person.number = i == other ? -1 : i / 2;
      people.add(person);
    }
    for (int i = 0; i < count; i++) {
      List<Object> known = new ArrayList<>();
      for (int step = 1; step < 6; step++) {
        known.add(people.get((i + step * step) % count));
      }
      Collections.shuffle(known, new Random(seed));
      Set<Object> friends = new HashSet<>(known);
      people.get(i).left = friends;
    }
    return people.get(0);
  }
}
