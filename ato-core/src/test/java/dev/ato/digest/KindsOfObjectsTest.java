package dev.ato.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Objects behind whose fields stands what differs from run to run. */
class KindsOfObjectsTest {

  private final ValueDigester digester = new ValueDigester(Opener.NONE);

  /** As an enum constant: its hash code is its identity. */
  static final class Key {
    final String name;

    Key(String name) {
      this.name = name;
    }
  }

  static final class Cache extends LinkedHashMap<Key, Integer> {
    private static final long serialVersionUID = 1;
    final int limit;

    Cache(int limit) {
      this.limit = limit;
    }
  }

  static final class OddNumbers extends ArrayList<Integer> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Integer> iterator() {
      throw new AssertionError("iterator was called");
    }
  }

  static class Worker extends Thread {}

  static final class Work$ByteBuddy$Zk1 extends Worker {}

  static final class Memo {
    final String text = "a";
    transient int hashCode;
  }

  static final class Node {
    final Object[] others = new Object[60];
    int number;
  }

  @Test
  void aMapThatExtendsTheJdksCountsByItsEntries() {
    assertThat(hash(hashMap("a", "b"))).isEqualTo(hash(hashMap("b", "a")));
    assertThat(hash(hashMap("a", "b"))).isNotEqualTo(hash(hashMap("a", "c")));
  }

  @Test
  void theFieldsThatItAddsCountToo() {
    assertThat(hash(new Cache(1))).isEqualTo(hash(new Cache(1))).isNotEqualTo(hash(new Cache(2)));
    assertThat(hash(new Cache(1))).isNotEqualTo(hash(new LinkedHashMap<>()));
  }

  @Test
  void aListWithAnIteratorOfItsOwnCountsByWhatItInherits() {
    OddNumbers one = new OddNumbers();
    one.add(1);
    OddNumbers other = new OddNumbers();
    other.add(3);

    assertThat(digester.digest(one).note()).isEmpty();
    assertThat(hash(one)).isNotEqualTo(hash(other));
  }

  @Test
  void guavasCollectionsCountByTheirElements() {
    Key[] keys = new Key[50];
    ImmutableMap.Builder<Key, Integer> map = ImmutableMap.builder();
    ImmutableMap.Builder<Key, Integer> same = ImmutableMap.builder();
    for (int i = 0; i < keys.length; i++) {
      map.put(new Key("k" + i), i);
      same.put(new Key("k" + i), i);
    }

    assertThat(hash(map.buildOrThrow())).isEqualTo(hash(same.buildOrThrow()));
    assertThat(hash(ImmutableSet.of(1, 2))).isNotEqualTo(hash(ImmutableSet.of(1, 3)));
  }

  @Test
  void theMachineryOfAProgramCountsByItsType() {
    ValueDigest worker = digester.digest(new Worker());

    assertThat(worker).isEqualTo(digester.digest(new Worker()));
    assertThat(worker.note()).endsWith("Worker counts by its type");
    assertThat(hash(new WeakHashMap<>(Map.of("a", 1)))).isEqualTo(hash(new WeakHashMap<>()));
  }

  @Test
  void theNameOfAGeneratedClassEndsWhereChanceBegins() {
    assertThat(TypeName.of(Work$ByteBuddy$Zk1.class)).endsWith("$Work$ByteBuddy$");
  }

  @Test
  void aHashCodeThatWasKeptIsNoValue() {
    Memo memo = new Memo();
    memo.hashCode = 42;

    assertThat(hash(memo)).isEqualTo(hash(new Memo()));
  }

  @Test
  void nanosecondsOfATimestampCount() {
    Timestamp one = Timestamp.valueOf("2026-01-02 03:04:05.000000001");
    Timestamp other = Timestamp.valueOf("2026-01-02 03:04:05.000000002");

    assertThat(hash(one)).isNotEqualTo(hash(other));
    assertThat(hash(new java.sql.Date(5))).isEqualTo(hash(new java.sql.Date(5)));
  }

  @Test
  void objectsThatAllKnowEachOtherAreHashedInTime() {
    ValueDigest digest =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> digester.digest(clique(60, 1)));

    assertThat(digest.note()).isEmpty();
    assertThat(digest.hash())
        .isEqualTo(hash(clique(60, 1)))
        .isNotEqualTo(hash(clique(60, 2)))
        .isNotEqualTo(hash(clique(59, 1)));
  }

  private static Node clique(int size, int last) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      nodes.add(new Node());
      nodes.get(i).number = i;
    }
    nodes.get(size - 1).number = last;
    nodes.forEach(node -> nodes.toArray(node.others));
    return nodes.get(0);
  }

  private static Object hashMap(String one, String other) {
    Map<Key, Integer> map =
        new HashMap<>() {
          private static final long serialVersionUID = 1;
        };
    map.put(new Key(one), 1);
    map.put(new Key(other), 1);
    return map;
  }

  private Sha256 hash(@Nullable Object value) {
    return digester.digest(value).hash();
  }
}
