package dev.ato.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ValueDigesterTest {

  private final ValueDigester digester = new ValueDigester(Opener.NONE);

  record Point(int x, int y) {}

  /** A class whose methods must never be called. */
  static class Touchy {
    final double value;
    @Nullable Object next;

    Touchy(double value) {
      this.value = value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      throw new AssertionError("equals was called");
    }

    @Override
    public int hashCode() {
      throw new AssertionError("hashCode was called");
    }

    @Override
    public String toString() {
      throw new AssertionError("toString was called");
    }
  }

  /** A list of the application's, whose elements stand in a field. */
  static final class OwnList extends AbstractList<Integer> {
    private final transient int[] elements;

    OwnList(int... elements) {
      this.elements = elements;
    }

    @Override
    public Integer get(int index) {
      throw new AssertionError("get was called");
    }

    @Override
    public int size() {
      throw new AssertionError("size was called");
    }
  }

  @TestFactory
  Stream<DynamicTest> equalValuesHaveEqualHashes() {
    return Stream.of(
        same("boxes", 1000, Integer.valueOf("1000")),
        same("texts", "ab", new String(new char[] {'a', 'b'})),
        same("lists of any kind", new ArrayList<>(List.of(1, 2)), new LinkedList<>(List.of(1, 2))),
        same("sets in any order", linkedSet(1, 2, 3), linkedSet(3, 1, 2)),
        same("sets of any kind", Set.of(1, 2), new HashSet<>(List.of(2, 1))),
        same("maps in any order", map("a", 1, "b", 2), new TreeMap<>(map("b", 2, "a", 1))),
        same("records", new Point(1, 2), new Point(1, 2)),
        same("objects", new Touchy(1), new Touchy(1)),
        same("NaNs", Double.NaN, Double.longBitsToDouble(0x7ff8000000000001L)),
        same("shared parts", twice(new Point(1, 2)), List.of(new Point(1, 2), new Point(1, 2))),
        same("views", Collections.unmodifiableList(List.of(1)), List.of(1)),
        same("exceptions", new IOException("x"), new IOException("x")),
        same("dates", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 2)),
        same("paths", Path.of("a", "b"), Path.of("a/b")));
  }

  @TestFactory
  Stream<DynamicTest> differentValuesHaveDifferentHashes() {
    return Stream.of(
        different("numbers", 1, 2),
        different("numbers of different types", 1, 1L),
        different("number and text", 1, "1"),
        different("the two zeros", 0.0, -0.0),
        different("null and an empty text", null, ""),
        different("order in lists", List.of(1, 2), List.of(2, 1)),
        different("list and set", List.of(1), Set.of(1)),
        different("keys and values", Map.of("a", "b"), Map.of("b", "a")),
        different("borders of texts", List.of("ab", "c"), List.of("a", "bc")),
        different("borders of lists", List.of(List.of(1), List.of(2)), List.of(List.of(1, 2))),
        different("lone surrogates", "\ud800", "\udbff"),
        different("array types", new int[] {1}, new long[] {1}),
        different("empty arrays", new int[0], new String[0]),
        different("last element", doubles(5000, 0), doubles(5000, 1)),
        different("fields of records", new Point(1, 2), new Point(2, 1)),
        different("fields of objects", new Touchy(1), new Touchy(2)),
        different("transient fields", new OwnList(1), new OwnList(2)),
        different("scales", new BigDecimal("1.0"), new BigDecimal("1.00")),
        different("messages", new IOException("x"), new IOException("y")),
        different("types of exceptions", new IOException("x"), new RuntimeException("x")),
        different("causes", new RuntimeException(new IOException("a")), new RuntimeException("a")),
        different("optionals", Optional.empty(), Optional.of(1)),
        different("classes", String.class, Integer.class),
        different("constants", Thread.State.NEW, Thread.State.RUNNABLE),
        different("what a view shows", view(1), view(2)));
  }

  @Test
  void objectsThatContainThemselvesAreHashed() {
    assertThat(hash(ring(1, 2))).isEqualTo(hash(ring(1, 2))).isNotEqualTo(hash(ring(1, 3)));
  }

  @Test
  void aRingEnteredAtAnotherPlaceIsAnotherValue() {
    assertThat(hash(ring(1, 2))).isNotEqualTo(hash(ring(2, 1)));
  }

  @Test
  void sharedPartsAreHashedOnce() {
    Object tree = new Point(1, 2);
    for (int i = 0; i < 100; i++) {
      tree = List.of(tree, tree);
    }

    assertThat(digester.digest(tree).note()).isEmpty();
  }

  @Test
  void aLongChainIsHashedWhole() {
    assertThat(digester.digest(chain(50_000, 1)).note()).isEmpty();
    assertThat(hash(chain(50_000, 1))).isEqualTo(hash(chain(50_000, 1)));
    assertThat(hash(chain(50_000, 1))).isNotEqualTo(hash(chain(50_000, 2)));
  }

  @Test
  void whatIsTooDeepIsCutAndNoted() {
    ValueDigest one = digester.digest(chain(1_000_000, 1));

    assertThat(one.note()).isEqualTo("deeper than 100000");
    assertThat(one).isEqualTo(digester.digest(chain(1_000_000, 2)));
    assertThat(one).isNotEqualTo(digester.digest(chain(100_000, 1)));
  }

  private static Touchy chain(int length, double last) {
    Touchy deep = new Touchy(last);
    for (int i = 1; i < length; i++) {
      Touchy outer = new Touchy(i);
      outer.next = deep;
      deep = outer;
    }
    return deep;
  }

  @Test
  void aValueWithoutContentCountsByItsTypeAndSaysSo() {
    ValueDigest one = digester.digest(new Object());
    ValueDigest other = digester.digest(new Object());

    assertThat(one).isEqualTo(other);
    assertThat(one.note()).isEqualTo("java.lang.Object counts by its type");
  }

  @Test
  void aStreamIsNotConsumed() {
    Stream<Integer> stream = Stream.of(1, 2);

    digester.digest(stream);

    assertThat(stream).containsExactly(1, 2);
  }

  @Test
  void aListThatFailsWhenItIsReadIsNoted() {
    ArrayList<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    List<Integer> part = list.subList(0, 2);
    list.add(4);

    assertThat(digester.digest(part).note()).contains("ConcurrentModificationException");
  }

  @Test
  void lambdasCountByTheirCaptures() {
    assertThat(hash(supplier(1))).isEqualTo(hash(supplier(1))).isNotEqualTo(hash(supplier(2)));
  }

  @Test
  void proxiesCountByTheirInterfacesAndHandlers() {
    assertThat(hash(proxy(IntSupplier.class)))
        .isEqualTo(hash(proxy(IntSupplier.class)))
        .isNotEqualTo(hash(proxy(Runnable.class)));
  }

  private Sha256 hash(@Nullable Object value) {
    return digester.digest(value).hash();
  }

  private DynamicTest same(String what, Object one, Object other) {
    return DynamicTest.dynamicTest(what, () -> assertThat(hash(one)).isEqualTo(hash(other)));
  }

  private DynamicTest different(String what, @Nullable Object one, Object other) {
    return DynamicTest.dynamicTest(what, () -> assertThat(hash(one)).isNotEqualTo(hash(other)));
  }

  private static Set<Integer> linkedSet(Integer... elements) {
    return new LinkedHashSet<>(Arrays.asList(elements));
  }

  private static Map<String, Integer> map(String key, int value, String other, int otherValue) {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put(key, value);
    map.put(other, otherValue);
    return map;
  }

  private static List<Object> twice(Object part) {
    return List.of(part, part);
  }

  private static double[] doubles(int length, double last) {
    double[] values = IntStream.range(0, length).asDoubleStream().toArray();
    values[length - 1] = last;
    return values;
  }

  private static Object view(int element) {
    Map<Object, Object> map = new HashMap<>();
    map.put("list", Collections.unmodifiableCollection(List.of(element)));
    return Collections.synchronizedMap(map);
  }

  private static Object ring(double... values) {
    Touchy first = new Touchy(values[0]);
    Touchy last = first;
    for (int i = 1; i < values.length; i++) {
      Touchy next = new Touchy(values[i]);
      last.next = next;
      last = next;
    }
    last.next = first;
    return first;
  }

  private static IntSupplier supplier(int captured) {
    return () -> captured;
  }

  private static Object proxy(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
  }
}
