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
  void whatIsTooDeepIsCutAndNoted() {
    Touchy deep = new Touchy(0);
    for (int i = 0; i < 10_000; i++) {
      Touchy outer = new Touchy(i);
      outer.next = deep;
      deep = outer;
    }

    assertThat(digester.digest(deep).note()).contains("deeper than 400");
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

  /** These values stand for the scheme: if one of them changes, the scheme needs a new name. */
  @Test
  void goldenVectors() {
    assertThat(hash(null).hex())
        .isEqualTo("0ab93fb5103ef58788b82a8f7af35cc147300b0c335afa7b09eb1d58552fd4e8");
    assertThat(hash(1).hex())
        .isEqualTo("ded0c3c0626727703f0fd1e41ad748cdffff19db71df0cba1233202e2d727686");
    assertThat(hash("\u00e9").hex())
        .isEqualTo("78185df0c617b3b4eb14d798baf2a76c0cb14aa7b4efac4df27310c9240bae8e");
    assertThat(hash(new double[] {1.5, Double.NaN}).hex())
        .isEqualTo("5d1a2216911d146c5e34c97651b2a591a0a34940fe979d4f2d86f923100bbf43");
    assertThat(hash(List.of(1, List.of("a"))).hex())
        .isEqualTo("7e8e7b6417ac4a073ce4e9b04804007949c8e2156af87f8262439e04cd6fbf93");
    assertThat(hash(Map.of("a", 1, "b", Set.of(2L))).hex())
        .isEqualTo("7f68fcd0130abfff0043ea1e1685345d617834cfe4ff30a0fea969d0cfb1dcac");
    assertThat(hash(new Point(1, 2)).hex())
        .isEqualTo("3ef03069e5f7aacdea00886c3c72a40ec18bdef3fa0b10dd54259e7911bcd616");
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
