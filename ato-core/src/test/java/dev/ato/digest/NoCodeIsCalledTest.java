package dev.ato.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.CharBuffer;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Values all of whose methods throw, and count that they were called; where the JDK would call
 * them.
 */
class NoCodeIsCalledTest {

  private static boolean armed;
  private static String called = "";

  private final ValueDigester digester = new ValueDigester(Opener.NONE);

  private static Error called(String method) {
    if (armed) {
      called += method + " ";
    }
    return new AssertionError(method + " was called");
  }

  private static void alarm(String method) {
    if (armed) {
      throw called(method);
    }
  }

  static class Touchy implements Comparable<Touchy>, CharSequence, Supplier<Object> {
    final int value;

    Touchy(int value) {
      this.value = value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      alarm("equals");
      return other instanceof Touchy touchy && touchy.value == value;
    }

    @Override
    public int hashCode() {
      alarm("hashCode");
      return value;
    }

    @Override
    public String toString() {
      throw called("toString");
    }

    @Override
    public int compareTo(Touchy other) {
      alarm("compareTo");
      return Integer.compare(value, other.value);
    }

    @Override
    public int length() {
      alarm("length");
      return 1;
    }

    @Override
    public char charAt(int index) {
      throw called("charAt");
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      throw called("subSequence");
    }

    @Override
    public Object get() {
      throw called("get");
    }
  }

  /** Everything that reads a list is overridden. */
  static class TouchyList extends ArrayList<Object> {
    private static final long serialVersionUID = 1;
    final int own = 1;

    TouchyList(Collection<?> content) {
      super(content);
    }

    @Override
    public Iterator<Object> iterator() {
      throw called("iterator");
    }

    @Override
    public Object[] toArray() {
      alarm("toArray");
      return super.toArray();
    }

    @Override
    public int size() {
      alarm("size");
      return super.size();
    }

    @Override
    public Object get(int index) {
      throw called("get");
    }

    @Override
    public int hashCode() {
      throw called("hashCode");
    }

    private Object writeReplace() {
      throw called("writeReplace");
    }
  }

  static final class TouchierList extends TouchyList {
    private static final long serialVersionUID = 1;

    TouchierList(Collection<?> content) {
      super(content);
    }
  }

  static final class TouchyMap extends LinkedHashMap<Object, Object> {
    private static final long serialVersionUID = 1;

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
      throw called("entrySet");
    }

    @Override
    public Set<Object> keySet() {
      throw called("keySet");
    }

    @Override
    public int size() {
      throw called("size");
    }

    @Override
    public Object get(Object key) {
      throw called("get");
    }

    @Override
    public void forEach(java.util.function.BiConsumer<? super Object, ? super Object> action) {
      throw called("forEach");
    }
  }

  static final class TouchySet extends TreeSet<Object> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Object> iterator() {
      throw called("iterator");
    }

    @Override
    public int size() {
      throw called("size");
    }
  }

  static final class SkeletonList extends AbstractList<Object> {
    private final Object element;

    SkeletonList(Object element) {
      this.element = element;
    }

    @Override
    public Object get(int index) {
      alarm("get");
      return element;
    }

    @Override
    public int size() {
      alarm("size");
      return 1;
    }
  }

  static final class SkeletonMap extends AbstractMap<Object, Object> {
    final int own = 3;

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      throw called("entrySet");
    }
  }

  static final class TouchyOrder implements Comparator<Object> {
    @Override
    public int compare(Object one, Object other) {
      alarm("compare");
      return Integer.compare(one.hashCode(), other.hashCode());
    }
  }

  static final class TouchyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TouchyException(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      throw called("getMessage");
    }

    @Override
    public Throwable getCause() {
      throw called("getCause");
    }

    @Override
    public String toString() {
      throw called("toString");
    }
  }

  static final class TouchyFuture extends CompletableFuture<Object> {
    @Override
    public boolean isDone() {
      throw called("isDone");
    }

    @Override
    public Object getNow(@Nullable Object other) {
      throw called("getNow");
    }

    @Override
    public Object join() {
      throw called("join");
    }
  }

  @BeforeEach
  void arm() {
    called = "";
  }

  @AfterEach
  void disarm() {
    armed = false;
  }

  /** Each twice with equal content, and once with another. */
  @TestFactory
  Stream<DynamicTest> isHashedByItsContent() {
    return Stream.of(
        told("an object", Touchy::new),
        told("elements", value -> List.of(new Touchy(value))),
        told("members", value -> new HashSet<>(List.of(new Touchy(value)))),
        told("keys", value -> new HashMap<>(Map.of(new Touchy(value), 1))),
        told("sorted keys", value -> new TreeMap<>(Map.of(new Touchy(value), 1))),
        told(
            "keys in a map for threads",
            value -> new ConcurrentHashMap<>(Map.of(new Touchy(value), 1))),
        told(
            "sorted by the application",
            value -> {
              TreeSet<Object> set = new TreeSet<>(new TouchyOrder());
              set.addAll(List.of(new Touchy(value), new Touchy(5)));
              return set;
            }),
        told("a list that overrides all", value -> new TouchyList(List.of(value))),
        told("a list that inherits that", value -> new TouchierList(List.of(value))),
        told(
            "a map that overrides all",
            value -> {
              TouchyMap map = new TouchyMap();
              map.put("key", value);
              return map;
            }),
        told(
            "a set that overrides all",
            value -> {
              TouchySet set = new TouchySet();
              set.add(value);
              return set;
            }),
        told("a list from a skeleton", SkeletonList::new),
        told("in an optional", value -> Optional.of(new Touchy(value))),
        told("in an atomic reference", value -> new AtomicReference<>(new Touchy(value))),
        told("in a queue", value -> new ArrayDeque<>(List.of(new Touchy(value)))),
        told("in a future", value -> CompletableFuture.completedFuture(new Touchy(value))),
        told(
            "a future of its own",
            value -> {
              TouchyFuture future = new TouchyFuture();
              future.complete(value);
              return future;
            }));
  }

  /** What would run code to be read: no more than that it does not is asked. */
  @TestFactory
  Stream<DynamicTest> isLeftAlone() {
    TreeMap<Object, Object> sorted = new TreeMap<>(new TouchyOrder());
    for (int i = 0; i < 9; i++) {
      sorted.put(new Touchy(i), i);
    }
    TreeMap<Object, Object> natural = new TreeMap<>();
    natural.put(new Touchy(1), 1);
    List<Object> own = new SkeletonList(1);
    return Stream.of(
        noted("a view of a list", Collections.unmodifiableList(own)),
        noted("a locked view", Collections.synchronizedList(own)),
        noted("a checked view", Collections.checkedList(own, Object.class)),
        noted(
            "a view of a view",
            Collections.unmodifiableCollection(Collections.synchronizedList(own))),
        noted("a part of a list", own.subList(0, 1)),
        noted(
            "a view of one that extends the JDK's",
            Collections.unmodifiableList(
                new LinkedList<Object>() {
                  private static final long serialVersionUID = 1;

                  @Override
                  public Iterator<Object> iterator() {
                    throw called("iterator");
                  }
                })),
        noted("a map's view", Collections.unmodifiableMap(new SkeletonMap())),
        noted("a map's keys", new SkeletonMap().keySet()),
        noted("a map's values", new SkeletonMap().values()),
        noted("a part of a sorted map", sorted.headMap(new Touchy(4))),
        noted("backwards", sorted.descendingMap().tailMap(new Touchy(4))),
        noted("between objects", natural.headMap(new Touchy(4))),
        noted("characters", CharBuffer.wrap(new Touchy(1))),
        noted("an exception", new TouchyException("a")),
        noted("a publisher", (Flow.Publisher<Object>) subscriber -> called("subscribe")),
        noted("a stream", Stream.of(1).map(each -> called("map"))));
  }

  @Test
  void aStreamAndAnIteratorAreAsBefore() {
    Stream<Integer> stream = Stream.of(1, 2);
    Iterator<Integer> iterator = List.of(1, 2).iterator();

    digester.digest(new Object[] {stream, iterator});

    assertThat(stream).containsExactly(1, 2);
    assertThat(iterator.next()).isEqualTo(1);
  }

  @Test
  void aProxyIsNotAsked() {
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {List.class, Comparable.class},
            (self, method, arguments) -> {
              throw called(method.getName());
            });
    armed = true;

    digester.digest(List.of(proxy));

    assertThat(called).isEmpty();
  }

  private DynamicTest told(String what, java.util.function.IntFunction<Object> maker) {
    return DynamicTest.dynamicTest(
        what,
        () -> {
          Object one = maker.apply(1);
          Object same = maker.apply(1);
          Object other = maker.apply(2);
          armed = true;
          Sha256 hash = digester.digest(one).hash();
          ValueDigest again = digester.digest(same);
          Sha256 different = digester.digest(other).hash();
          armed = false;

          assertThat(called).isEmpty();
          assertThat(again).isEqualTo(new ValueDigest(hash, ""));
          assertThat(different).isNotEqualTo(hash);
        });
  }

  private DynamicTest noted(String what, Object value) {
    return DynamicTest.dynamicTest(
        what,
        () -> {
          armed = true;
          ValueDigest digest = digester.digest(value);
          armed = false;

          assertThat(called).isEmpty();
          assertThat(digest.note()).isNotEmpty();
        });
  }
}
