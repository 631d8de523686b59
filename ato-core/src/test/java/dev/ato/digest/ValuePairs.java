package dev.ato.digest;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes values from seeds: one seed says what a value is, another how it is dressed, that is, which
 * implementation holds it, in which order it was filled, whether equal parts are one object. At one
 * place it can be made a little different.
 */
final class ValuePairs {

  private static final int DEEPEST = 4;

  /** A plain object that may stand anywhere, in itself too. */
  static final class Node {
    int number;
    @Nullable String name;
    @Nullable Object left;
    @Nullable Object right;
    double[] weights = {};
  }

  record Pair(@Nullable Object one, long two) {}

  record Leaf(int number, String text, double weight) {}

  private final Random shape;
  private final Random dress;
  private final int changeAt;
  private int places;
  private final List<Object> path = new ArrayList<>();
  private final Map<Long, Object> made = new HashMap<>();

  private ValuePairs(long shape, long dress, int changeAt) {
    this.shape = new Random(shape);
    this.dress = new Random(dress);
    this.changeAt = changeAt;
  }

  /** A value; {@code changeAt} is the number of the place that is made different, -1 for none. */
  static @Nullable Object value(long shape, long dress, int changeAt) {
    return new ValuePairs(shape, dress, changeAt).any(0);
  }

  private @Nullable Object any(int depth) {
    if (depth >= DEEPEST || shape.nextInt(3) == 0) {
      return leaf();
    }
    return switch (shape.nextInt(14)) {
      case 0, 1 -> list(depth);
      case 2, 3 -> set(depth);
      case 4, 5 -> map(depth);
      case 6 -> array(depth);
      case 7, 8 -> node(depth);
      case 9 -> new Pair(any(depth + 1), shape.nextInt(3));
      case 10 -> holder(depth);
      case 11 -> queue(depth);
      case 12 -> shared(depth);
      default -> thrown(depth);
    };
  }

  private boolean changesHere() {
    return places++ == changeAt;
  }

  private @Nullable Object leaf() {
    boolean change = changesHere();
    int number = shape.nextInt(4);
    return switch (shape.nextInt(22)) {
      case 0 -> change ? (Object) (long) number : (Object) number;
      case 1 -> change ? (Object) number : (Object) (long) number;
      case 2 -> change ? (Object) number : Integer.toString(number);
      case 3 -> change ? (Object) (-0.0) : (Object) 0.0;
      // Equal, although the bits differ.
      case 4 -> change ? Double.longBitsToDouble(0x7ff8000000000000L | number + 1) : Double.NaN;
      case 5 -> change ? (Object) "" : null;
      case 6 -> (float) (change ? number + 0.5 : number);
      case 7 -> change ? (Object) (short) number : (Object) (byte) number;
      case 8 -> (char) ('a' + number + (change ? 1 : 0));
      case 9 -> number > 1 ^ change;
      case 10 -> text(number, change);
      case 11 -> change ? TimeUnit.HOURS : TimeUnit.DAYS;
      case 12 -> new BigDecimal(BigInteger.valueOf(number), change ? 1 : 2);
      case 13 -> LocalDate.of(2026, 1 + number, change ? 2 : 1);
      case 14 -> new UUID(number, change ? 1 : 0);
      case 15 -> Path.of("a", change ? "b" : "c");
      case 16 -> URI.create("http://a/" + number + (change ? "?" : ""));
      case 17 -> Instant.ofEpochSecond(number, change ? 1 : 0);
      case 18 -> change ? Integer.class : Long.class;
      case 19 -> new Leaf(number, change ? "x" : "y", change && number > 2 ? 1 : 2);
      case 20 -> numbers(number, change);
      default -> buffer(number, change);
    };
  }

  private static String text(int number, boolean change) {
    return switch (number) {
      case 0 -> change ? "\ud800" : "\udbff";
      case 1 -> "long ".repeat(400) + (change ? "!" : "?");
      case 2 -> "longer ".repeat(900) + (change ? "!" : "?");
      default -> change ? "\u00e9" : "e\u0301";
    };
  }

  private static Object numbers(int number, boolean change) {
    return switch (number) {
      case 0 -> change ? new int[0] : new long[0];
      case 1 ->
          new double[] {1, change ? Double.longBitsToDouble(0x7ff8000000000009L) : Double.NaN};
      case 2 -> new boolean[] {true, change};
      default -> {
        float[] many = new float[1500];
        many[1499] = change ? -0f : 0f;
        yield many;
      }
    };
  }

  private Object buffer(int number, boolean change) {
    if (number > 1) {
      IntBuffer ints = dress.nextBoolean() ? IntBuffer.allocate(3) : intsOfBytes();
      ints.put(0, number).put(1, change ? 1 : 2);
      return ints;
    }
    ByteBuffer bytes = dress.nextBoolean() ? ByteBuffer.allocate(4) : ByteBuffer.allocateDirect(4);
    bytes.put(3, (byte) (change ? 1 : 2));
    return bytes.position(number);
  }

  private static IntBuffer intsOfBytes() {
    return ByteBuffer.allocateDirect(12).asIntBuffer();
  }

  private List<@Nullable Object> some(int depth) {
    List<@Nullable Object> some = new ArrayList<>();
    int count = shape.nextInt(4);
    for (int i = 0; i < count; i++) {
      some.add(any(depth + 1));
    }
    if (changesHere() && count > 1) {
      Collections.swap(some, 0, 1);
    }
    return some;
  }

  private Object list(int depth) {
    if (shape.nextInt(6) == 0) {
      return listWithinItself(depth);
    }
    List<@Nullable Object> some = some(depth);
    return switch (dress.nextInt(8)) {
      case 0 -> new LinkedList<>(some);
      case 1 -> Arrays.asList(some.toArray());
      case 2 -> Collections.unmodifiableList(some);
      case 3 -> new Vector<>(some);
      case 4 -> new CopyOnWriteArrayList<>(some);
      case 5 -> some.stream().toList();
      case 6 -> Collections.synchronizedList(some);
      default -> some;
    };
  }

  /** Compared and hashed by its path, so that it must be of one kind. */
  private Object listWithinItself(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    path.add(list);
    list.addAll(some(depth));
    list.add(path.get(shape.nextInt(path.size())));
    path.remove(path.size() - 1);
    return list;
  }

  private Object set(int depth) {
    List<@Nullable Object> some = some(depth);
    Collections.shuffle(some, dress);
    // By identity, since hash codes of what contains itself never end.
    Set<@Nullable Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(some);
    return switch (dress.nextInt(3)) {
      case 0 -> Collections.unmodifiableSet(set);
      case 1 -> plain(some) ? new HashSet<>(some) : set;
      default -> plain(some) ? new LinkedHashSet<>(some) : set;
    };
  }

  /** Elements that differ, and whose equality is that of the JDK's sets. */
  private static boolean plain(List<@Nullable Object> elements) {
    Set<@Nullable Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    distinct.addAll(elements);
    return elements.stream().allMatch(each -> each instanceof Integer || each instanceof String)
        && new HashSet<>(elements).size() == distinct.size();
  }

  private Object map(int depth) {
    int count = shape.nextInt(4);
    List<Map.Entry<String, @Nullable Object>> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean change = changesHere();
      entries.add(
          Collections.singletonMap(i + (change ? "*" : ""), any(depth + 1))
              .entrySet()
              .iterator()
              .next());
    }
    Collections.shuffle(entries, dress);
    boolean withNull = entries.stream().anyMatch(entry -> entry.getValue() == null);
    Map<String, @Nullable Object> map =
        switch (dress.nextInt(withNull ? 3 : 4)) {
          case 0 -> new HashMap<>();
          case 1 -> new LinkedHashMap<>();
          case 2 -> new java.util.TreeMap<>();
          default -> new ConcurrentHashMap<>();
        };
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return dress.nextInt(4) == 0 ? Collections.unmodifiableMap(map) : map;
  }

  private Object array(int depth) {
    Object[] array = some(depth).toArray();
    if (array.length > 1 && shape.nextInt(6) == 0) {
      array[0] = array;
    }
    return array;
  }

  private Object node(int depth) {
    Node node = new Node();
    path.add(node);
    node.number = shape.nextInt(3) + (changesHere() ? 1 : 0);
    node.name = shape.nextBoolean() ? "n" : null;
    node.left = any(depth + 1);
    node.right = shape.nextInt(3) == 0 ? path.get(shape.nextInt(path.size())) : any(depth + 1);
    node.weights = new double[] {shape.nextInt(2)};
    path.remove(path.size() - 1);
    return node;
  }

  private Object holder(int depth) {
    return switch (shape.nextInt(4)) {
      case 0 -> Optional.ofNullable(any(depth + 1));
      case 1 -> new AtomicReference<>(any(depth + 1));
      case 2 -> new AtomicInteger(shape.nextInt(2) + (changesHere() ? 1 : 0));
      default -> CompletableFuture.completedFuture(any(depth + 1));
    };
  }

  private Object queue(int depth) {
    if (shape.nextBoolean()) {
      List<Integer> numbers = new ArrayList<>(List.of(1, 2, 2, changesHere() ? 3 : 4));
      Collections.shuffle(numbers, dress);
      return new PriorityQueue<>(numbers);
    }
    List<Object> elements = new ArrayList<>(some(depth));
    elements.removeIf(each -> each == null);
    return dress.nextBoolean() ? new ArrayDeque<>(elements) : new ConcurrentLinkedQueue<>(elements);
  }

  /** The same part again: as the same object, or as another that is equal. */
  private Object shared(int depth) {
    long seed = shape.nextInt(5);
    if (dress.nextBoolean() && made.containsKey(seed)) {
      return new Object[] {made.get(seed), made.get(seed)};
    }
    Object part = new Object[] {value(seed, dress.nextLong(), -1)};
    made.put(seed, part);
    Object same = dress.nextBoolean() ? part : new Object[] {value(seed, dress.nextLong(), -1)};
    return new Object[] {part, same};
  }

  private Object thrown(int depth) {
    boolean change = changesHere();
    Throwable thrown = new IOException(change ? "a" : "b");
    if (shape.nextBoolean()) {
      thrown.initCause(new IllegalStateException(shape.nextBoolean() && changesHere() ? "c" : "d"));
    }
    return depth > 2 ? thrown : Optional.of(thrown);
  }
}
