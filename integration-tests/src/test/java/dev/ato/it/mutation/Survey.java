package dev.ato.it.mutation;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.it.equivalence.Equivalence;
import dev.ato.it.equivalence.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Counts which changes fingerprints noticed, and keeps those that none did. */
final class Survey {

  private final Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();
  private final List<Survivor> survivors = new ArrayList<>();
  private final Mutants mutants;
  private final int most;

  /**
   * An empty survey.
   *
   * @param most how often a method is changed at most
   */
  Survey(Mutants mutants, int most) {
    this.mutants = mutants;
    this.most = most;
  }

  /** Changes all methods of a jar; always in the same way. */
  void add(Path jar) {
    try (ClassFiles files = ClassFiles.open(jar)) {
      StreamSupport.stream(files.spliterator(), true)
          .filter(file -> !file.name().endsWith("-info"))
          .forEach(this::add);
    }
  }

  private void add(ClassFile file) {
    for (Unit unit : Units.of(file)) {
      Random random = new Random(unit.toString().hashCode());
      for (Mutant mutant : mutants.of(unit, most, random)) {
        add(unit, mutant);
      }
    }
  }

  private void add(Unit unit, Mutant mutant) {
    Verdict verdict = unit.judge(mutant.classFile());
    Optional<Survivor> survivor =
        verdict == Verdict.UNSEEN ? Optional.of(survivor(unit, mutant)) : Optional.empty();
    synchronized (this) {
      counts
          .computeIfAbsent(mutant.mutator(), absent -> new EnumMap<>(Verdict.class))
          .merge(verdict, 1, Integer::sum);
      survivor.ifPresent(survivors::add);
    }
  }

  private static Survivor survivor(Unit unit, Mutant mutant) {
    Optional<Rule> rule = Equivalence.of(unit.classFile(), mutant.classFile(), unit.member());
    return new Survivor(unit.toString(), mutant.mutator(), mutant.change(), rule);
  }

  /** The verdicts on each kind of change. */
  Map<String, Map<Verdict, Integer>> counts() {
    return counts;
  }

  /** How many changes were made that can be read. */
  int mutants() {
    return count(Verdict.SEEN) + count(Verdict.UNSEEN);
  }

  /** How many changes have this verdict. */
  int count(Verdict verdict) {
    return counts.values().stream().mapToInt(each -> each.getOrDefault(verdict, 0)).sum();
  }

  /** The changes that no fingerprint noticed. */
  List<Survivor> survivors() {
    return survivors.stream().sorted(Comparator.comparing(Survivor::toString)).toList();
  }

  /** Those of them that are not shown to change nothing. */
  List<Survivor> misses() {
    return survivors().stream().filter(survivor -> survivor.rule().isEmpty()).toList();
  }
}
