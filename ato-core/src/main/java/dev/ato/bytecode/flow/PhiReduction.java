package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes away choices between values that are none: of one value only, and of the same values as
 * another choice of the block (the first is Braun et al., "Simple and efficient construction of
 * static single assignment form", 2013, section 3.1; the second Alpern, Wegman and Zadeck,
 * "Detecting equality of variables in programs", 1988).
 */
final class PhiReduction {

  private static final int MOST_WORK = 10_000_000;

  /** Of more choices in a block not each is compared with each. */
  private static final int MOST_IN_PAIRS = 20;

  private final Values values;
  private final List<Block> blocks;

  /** What stands in the place of each choice that is gone, by its number. */
  private final @Nullable Value[] replacements;

  private boolean isReplaced;
  private int work;

  /** Keeps what operations became by the replacements known when it was begun. */
  private Replacement rebuilt;

  private PhiReduction(Flow flow) {
    values = flow.values();
    blocks = flow.blocks();
    replacements = new Value[values.count()];
    rebuilt = begun();
  }

  private Replacement begun() {
    return new Replacement(values, this::leaf);
  }

  static void apply(Flow flow) {
    if (!hasChoices(flow.blocks())) {
      return;
    }
    PhiReduction reduction = new PhiReduction(flow);
    boolean changed = true;
    while (changed) {
      changed = reduction.dropSingles();
      if (!changed && reduction.mayHaveTwins()) {
        changed = reduction.dropTwins();
      }
    }
    if (reduction.isReplaced) {
      reduction.rewrite();
    }
  }

  private static boolean hasChoices(List<Block> blocks) {
    for (Block block : blocks) {
      if (!block.phis().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether two choices of a block look alike at first sight. */
  private boolean mayHaveTwins() {
    for (Block block : blocks) {
      List<Value.Phi> phis = block.phis();
      if (phis.size() > MOST_IN_PAIRS) {
        return true;
      }
      for (int i = 1; i < phis.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (mayBeTwins(phis.get(i), phis.get(j))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean mayBeTwins(Value.Phi one, Value.Phi other) {
    for (int i = 0; i < one.arguments().size(); i++) {
      Value first = resolved(one.arguments().get(i));
      Value second = resolved(other.arguments().get(i));
      boolean areOpen =
          (first instanceof Value.Phi && second instanceof Value.Phi)
              || (first instanceof Value.Operation && second instanceof Value.Operation);
      if (first != second && !areOpen) {
        return false;
      }
    }
    return true;
  }

  private boolean dropSingles() {
    rebuilt = begun();
    boolean changed = false;
    for (Block block : blocks) {
      if (block.phis().isEmpty()) {
        continue;
      }
      List<Value.Phi> kept = new ArrayList<>();
      for (Value.Phi phi : block.phis()) {
        Value single = single(phi);
        if (single == null) {
          kept.add(phi);
        } else {
          replace(phi, single);
        }
      }
      changed |= kept.size() < block.phis().size();
      block.phis().clear();
      block.phis().addAll(kept);
    }
    return changed;
  }

  /** The only value that arrives, apart from the choice itself. */
  private @Nullable Value single(Value.Phi phi) {
    Value single = null;
    for (Value argument : phi.arguments()) {
      Value resolved = resolved(argument);
      if (resolved != phi && resolved != single) {
        if (single != null) {
          return null;
        }
        single = resolved;
      }
    }
    return single;
  }

  private void replace(Value.Phi phi, Value value) {
    replacements[phi.number()] = value;
    isReplaced = true;
  }

  private Value resolved(Value value) {
    return isReplaced ? rebuilt.of(value) : value;
  }

  private Value leaf(Value leaf) {
    Value value = leaf;
    Value next = replacement(value);
    while (next != null) {
      value = next instanceof Value.Operation ? resolved(next) : next;
      next = replacement(value);
    }
    if (value != leaf) {
      replacements[leaf.number()] = value;
    }
    return value;
  }

  private @Nullable Value replacement(Value value) {
    return value.number() < replacements.length ? replacements[value.number()] : null;
  }

  /** Supposes that all choices of a block are the same, until an argument tells them apart. */
  private boolean dropTwins() {
    rebuilt = begun();
    Map<Integer, Integer> classes = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      for (Value.Phi phi : blocks.get(i).phis()) {
        classes.put(phi.number(), -1 - i);
      }
    }
    int count = 0;
    while (true) {
      Map<List<Object>, Integer> known = new HashMap<>();
      Shapes shapes = new Shapes(classes);
      Map<Integer, Integer> finer = new HashMap<>();
      for (int i = 0; i < blocks.size(); i++) {
        for (Value.Phi phi : blocks.get(i).phis()) {
          List<Object> key = new ArrayList<>();
          key.add(i);
          work += phi.arguments().size();
          for (Value argument : phi.arguments()) {
            key.add(shapes.of(resolved(argument)));
          }
          finer.put(phi.number(), known.computeIfAbsent(key, absent -> -1 - known.size()));
        }
      }
      classes = finer;
      if (known.size() == count) {
        break;
      }
      count = known.size();
      if (work > MOST_WORK) {
        throw UnfitCodeException.tooLarge();
      }
    }
    return mergeClasses(classes);
  }

  private boolean mergeClasses(Map<Integer, Integer> classes) {
    boolean changed = false;
    for (Block block : blocks) {
      Map<Integer, Value.Phi> firsts = new HashMap<>();
      List<Value.Phi> kept = new ArrayList<>();
      for (Value.Phi phi : block.phis()) {
        Value.Phi first =
            firsts.putIfAbsent(Objects.requireNonNull(classes.get(phi.number())), phi);
        if (first == null) {
          kept.add(phi);
        } else {
          replace(phi, first);
          changed = true;
        }
      }
      block.phis().clear();
      block.phis().addAll(kept);
    }
    return changed;
  }

  private void rewrite() {
    rebuilt = begun();
    for (Block block : blocks) {
      for (Value.Phi phi : block.phis()) {
        phi.arguments().replaceAll(this::resolved);
      }
      for (Step step : block.steps()) {
        step.replaceOperands(this::resolved);
      }
    }
  }

  /** Numbers for what values are made of, as far as it is known which choices are the same. */
  private final class Shapes {

    private final Map<Integer, Integer> classes;
    private final Map<List<Object>, Integer> known = new HashMap<>();
    private final Map<Integer, Integer> found = new HashMap<>();

    Shapes(Map<Integer, Integer> classes) {
      this.classes = classes;
    }

    /** A number; that of a choice is below zero. */
    int of(Value value) {
      if (!(value instanceof Value.Operation operation)) {
        return classes.getOrDefault(value.number(), value.number());
      }
      Integer before = found.get(value.number());
      if (before == null) {
        List<Object> key = new ArrayList<>();
        key.add(operation.operator());
        operation.operands().forEach(operand -> key.add(of(operand)));
        before = known.computeIfAbsent(key, absent -> values.count() + known.size());
        found.put(value.number(), before);
      }
      return before;
    }
  }
}
