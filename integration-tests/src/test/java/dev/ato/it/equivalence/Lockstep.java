package dev.ato.it.equivalence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Executes two methods side by side, event by event, on all ways. A pair of places that comes up
 * again with other values is followed again with what both times have in common, until nothing new
 * comes up: then each way of one is a way of the other (a bisimulation).
 */
final class Lockstep {

  private static final int MOST_PAIRS = 20_000;

  /** How many conditions of one side the other need not have, in a row. */
  private static final int MOST_SPLITS = 6;

  private final Map<List<AbstractInsnNode>, List<Expression>> known = new HashMap<>();
  private final Deque<Pair> open = new ArrayDeque<>();
  private int symbols = 1_000_000;

  /** Whether the two do the same from here on. */
  static boolean agree(Side one, Side other) {
    try {
      return new Lockstep().follow(one, other);
    } catch (AnalyzerException | RuntimeException unfit) {
      // What cannot be executed so is not shown to be the same.
      return false;
    }
  }

  private boolean follow(Side one, Side other) throws AnalyzerException {
    open.add(new Pair(one, other));
    for (int i = 0; !open.isEmpty(); i++) {
      Pair pair = open.remove();
      if (i > MOST_PAIRS || !follow(pair, MOST_SPLITS)) {
        return false;
      }
    }
    return true;
  }

  private boolean follow(Pair pair, int splits) throws AnalyzerException {
    Event one = pair.one.advance();
    Event other = pair.other.advance();
    if (new Ways(pair, one, other).isMatch()) {
      return isKnown(pair) || matched(pair);
    }
    if (splits > 0 && Condition.isJump(one.opcode())) {
      return follow(pair.oneGoes(true), splits - 1) && follow(pair.oneGoes(false), splits - 1);
    }
    return splits > 0
        && Condition.isJump(other.opcode())
        && follow(pair.otherGoes(true), splits - 1)
        && follow(pair.otherGoes(false), splits - 1);
  }

  /** Whether the pair of places was followed with values at least as general. */
  private boolean isKnown(Pair pair) {
    List<AbstractInsnNode> places = List.of(pair.one.at(), pair.other.at());
    List<Expression> cells = pair.cells();
    List<Expression> before = known.get(places);
    List<Expression> general =
        before == null ? cells : new Generalization(this::symbol).of(before, cells);
    if (before != null && Generalization.isRenaming(before, general)) {
      return true;
    }
    known.put(places, general);
    pair.put(general);
    return false;
  }

  private boolean matched(Pair pair) throws AnalyzerException {
    Event one = pair.one.advance();
    Event other = pair.other.advance();
    Ways ways = new Ways(pair, one, other);
    return ways.isMatch() && ways.addTo(open, this::symbol);
  }

  private int symbol() {
    return symbols++;
  }

  /** The two at places that correspond. */
  static final class Pair {

    Side one;
    Side other;

    Pair(Side one, Side other) {
      this.one = one;
      this.other = other;
    }

    List<Expression> cells() {
      List<Expression> cells = one.cells();
      cells.addAll(other.cells());
      return cells;
    }

    void put(List<Expression> cells) {
      int border = one.cells().size();
      one = one.with(cells.subList(0, border));
      other = other.with(cells.subList(border, cells.size()));
    }

    Pair oneGoes(boolean taken) throws AnalyzerException {
      Pair pair = new Pair(one.copy(), other.copy());
      pair.one.go(taken);
      return pair;
    }

    Pair otherGoes(boolean taken) throws AnalyzerException {
      Pair pair = new Pair(one.copy(), other.copy());
      pair.other.go(taken);
      return pair;
    }

    boolean ends() {
      int opcode = one.at().getOpcode();
      return (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) || opcode == Opcodes.ATHROW;
    }
  }
}
