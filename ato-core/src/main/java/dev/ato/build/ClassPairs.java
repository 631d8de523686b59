package dev.ato.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which class of a newer build is which of the older. A name that both have decides; classes of
 * names that only one of them has, and those whose names are mere numbers, are known by what their
 * methods do.
 */
final class ClassPairs {

  /** A class of the same simple name that has so much in common was moved. */
  private static final double MOVED = 0.3;

  /** A class of another simple name must have so much in common. */
  private static final double RENAMED = 0.6;

  /** Classes of fewer lines are like many others: a likeness of names must bear them out. */
  private static final int TELLING = 12;

  /** What so many classes have says nothing about one of them. */
  private static final int COMMON = 8;

  private final Map<String, BuiltClass> before;
  private final Map<String, BuiltClass> after;
  private final Map<String, String> pairs = new TreeMap<>();
  private final Map<String, Double> likeness = new HashMap<>();

  private ClassPairs(Map<String, BuiltClass> before, Map<String, BuiltClass> after) {
    this.before = before;
    this.after = after;
  }

  static ClassPairs of(Map<String, BuiltClass> before, Map<String, BuiltClass> after) {
    ClassPairs pairs = new ClassPairs(before, after);
    pairs.pairByName();
    pairs.pairByContent();
    pairs.pairLeftNumbers();
    return pairs;
  }

  /** The newer name of each older class that has one, by the older. */
  Map<String, String> pairs() {
    return pairs;
  }

  /** How much of an older class is in its partner, from 0 to 1. */
  double likeness(String older) {
    return likeness.getOrDefault(older, 1.0);
  }

  private void pairByName() {
    before.forEach(
        (name, older) -> {
          BuiltClass newer = after.get(name);
          if (newer != null && (!ClassNames.isNumbered(name) || older.isLike(newer))) {
            pairs.put(name, name);
          }
        });
  }

  private void pairByContent() {
    List<ClassSketch> gone = sketches(before, pairs.keySet());
    List<ClassSketch> come = sketches(after, new HashSet<>(pairs.values()));
    Set<String> taken = new HashSet<>();
    candidates(gone, come).stream()
        .sorted()
        .forEach(
            candidate -> {
              if (!pairs.containsKey(candidate.before()) && taken.add(candidate.after())) {
                pairs.put(candidate.before(), candidate.after());
                likeness.put(candidate.before(), candidate.likeness());
              }
            });
  }

  private static List<ClassSketch> sketches(Map<String, BuiltClass> classes, Set<String> settled) {
    Set<String> open = new TreeSet<>(classes.keySet());
    open.removeAll(settled);
    return open.stream()
        .map(name -> ClassSketch.of(Objects.requireNonNull(classes.get(name)), open))
        .toList();
  }

  /** A class whose number is on both sides and whose content is on neither was changed. */
  private void pairLeftNumbers() {
    Set<String> taken = new HashSet<>(pairs.values());
    for (String name : before.keySet()) {
      if (after.containsKey(name) && !taken.contains(name)) {
        pairs.putIfAbsent(name, name);
      }
    }
  }

  private static List<Candidate> candidates(List<ClassSketch> gone, List<ClassSketch> come) {
    Map<Object, List<ClassSketch>> clues = new HashMap<>();
    for (ClassSketch newer : come) {
      clues(newer).forEach(clue -> clues.computeIfAbsent(clue, it -> new ArrayList<>()).add(newer));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (ClassSketch older : gone) {
      Set<ClassSketch> likely = new LinkedHashSet<>();
      for (Object clue : clues(older)) {
        List<ClassSketch> found = clues.getOrDefault(clue, List.of());
        if (found.size() <= COMMON || clue instanceof String) {
          likely.addAll(found);
        }
      }
      likely.stream()
          .map(newer -> Candidate.of(older, newer))
          .filter(Candidate::isLikely)
          .forEach(candidates::add);
    }
    return candidates;
  }

  /** By what a class may be known: its own name, what its methods do. */
  private static Set<Object> clues(ClassSketch sketch) {
    Set<Object> clues = new HashSet<>(sketch.members().values());
    clues.add(ClassNames.innermost(sketch.name()));
    return clues;
  }

  /** Two classes that may be one, the likeliest first. */
  private record Candidate(
      String before, String after, double likeness, double names, boolean telling)
      implements Comparable<Candidate> {

    private static final Comparator<Candidate> ORDER =
        Comparator.comparingDouble(Candidate::likeness)
            .thenComparingDouble(Candidate::names)
            .reversed()
            .thenComparing(Candidate::before)
            .thenComparing(Candidate::after);

    static Candidate of(ClassSketch older, ClassSketch newer) {
      return new Candidate(
          older.name(),
          newer.name(),
          older.likeness(newer),
          NameLikeness.of(older.name(), newer.name()),
          Math.min(older.size(), newer.size()) >= TELLING);
    }

    boolean isLikely() {
      String older = ClassNames.innermost(before);
      String newer = ClassNames.innermost(after);
      return older.equals(newer)
          ? likeness >= MOVED
          : likeness >= RENAMED && (telling || NameLikeness.of(older, newer) >= 0.5);
    }

    @Override
    public int compareTo(Candidate other) {
      return ORDER.compare(this, other);
    }
  }
}
