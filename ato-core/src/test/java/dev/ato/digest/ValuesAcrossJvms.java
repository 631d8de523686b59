package dev.ato.digest;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** A program that prints the hashes of values in which everything hides that a JVM may change. */
final class ValuesAcrossJvms {

  private ValuesAcrossJvms() {}

  /** A line for each value. */
  public static void main(String[] arguments) {
    ValueDigester digester = new ValueDigester(Opener.NONE);
    values().forEach((name, value) -> print(name, digester.digest(value)));
    print("rounded", digester.with(Tolerance.round(3)).digest(values().get("numbers")));
    print("grouped", digester.with(Tolerance.ulps(3)).digest(values().get("numbers")));
    for (int seed = 0; seed < 2000; seed++) {
      print("seed " + seed, digester.digest(ValuePairs.value(seed, seed, -1)));
    }
  }

  private static void print(String name, ValueDigest digest) {
    System.out.println(name + " " + digest.hash() + " " + digest.note());
  }

  private static Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "texts", List.of("\u00e4\u00f6\u00fc \u4e2d \ud83d\ude00", "I".toLowerCase(Locale.ROOT)));
    values.put("numbers", new double[] {Math.sin(1), 1e-300 / 7, Double.NaN, -0.0});
    values.put("set of objects", objects(new HashSet<>()));
    values.put("set by identity", objects(Collections.newSetFromMap(new IdentityHashMap<>())));
    values.put("map for threads", map(new ConcurrentHashMap<>()));
    values.put("map", map(new HashMap<>()));
    values.put("many", Map.copyOf(map(new HashMap<>())));
    values.put("people", people());
    values.put("lambda", (IntSupplier) () -> values.size());
    values.put("exception", new IllegalStateException("a", new RuntimeException("b")));
    values.put("time", ZonedDateTime.parse("2026-01-02T03:04:05+01:00[Europe/Berlin]"));
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"), Locale.ROOT);
    calendar.setTimeInMillis(5_000);
    values.put("calendar", calendar);
    values.put(
        "others",
        List.of(
            new BigDecimal("1.20"),
            Path.of("a", "\u00e9"),
            StandardCharsets.UTF_16,
            Locale.GERMANY,
            Thread.State.NEW,
            int[].class,
            Optional.empty()));
    values.put(
        "views",
        List.of(
            Collections.unmodifiableSet(objects(new HashSet<>())),
            new HashMap<>(map(new HashMap<>())).values()));
    values.put("large", large());
    return values;
  }

  private static Set<Object> objects(Set<Object> set) {
    for (int i = 0; i < 50; i++) {
      set.add(new ValuePairs.Leaf(i, "text " + i, i / 3.0));
      set.add(new Object[] {i});
    }
    return set;
  }

  private static Map<Object, Object> map(Map<Object, Object> map) {
    for (int i = 0; i < 50; i++) {
      map.put(new Plain(i), new Plain(-i));
    }
    return map;
  }

  private static Object large() {
    List<Object> large = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      large.add(new Plain(i));
    }
    return large;
  }

  /** Who all know each other, in sets whose order is by chance. */
  private static Object people() {
    List<Plain> people = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      people.add(new Plain(i));
    }
    people.forEach(person -> person.others.addAll(people));
    return people.get(0);
  }

  /** Its hash code is its identity. */
  static final class Plain {
    final int number;
    final Set<Plain> others = new HashSet<>();

    Plain(int number) {
      this.number = number;
    }
  }
}
