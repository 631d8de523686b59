package dev.ato.it.equivalence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** The ways on from two events. */
final class Ways {

  private final Lockstep.Pair pair;
  private final Event one;
  private final Event other;

  Ways(Lockstep.Pair pair, Event one, Event other) {
    this.pair = pair;
    this.one = one;
    this.other = other;
  }

  /** Whether both do the same, if not after it. */
  boolean isMatch() {
    if (Condition.isJump(one.opcode()) && Condition.isJump(other.opcode())) {
      return direction() != 0;
    }
    return isSwitch(one) && isSwitch(other)
        ? one.operands().equals(other.operands())
        : one.isSame(other) && handlerTypes(pair.one).equals(handlerTypes(pair.other));
  }

  /** Adds the pairs that follow; false if they cannot correspond. */
  boolean addTo(Collection<Lockstep.Pair> open, IntSupplier symbols) throws AnalyzerException {
    if (Condition.isJump(one.opcode())) {
      boolean same = direction() > 0;
      open.add(pair.oneGoes(true).otherGoes(same));
      open.add(pair.oneGoes(false).otherGoes(!same));
    } else if (isSwitch(one)) {
      addChoices(open);
    } else {
      addThrows(open, symbols);
      if (!pair.ends()) {
        addNext(open, symbols);
      }
    }
    return true;
  }

  /** 1 if both jumps are taken at once, -1 if always one of them is, 0 if neither is sure. */
  private int direction() {
    int opcode = other.opcode();
    if (one.operands().equals(other.operands()) && same(opcode) != 0) {
      return same(opcode);
    }
    boolean isMirrored =
        one.operands().size() == 2
            && one.operands().get(0).equals(other.operands().get(1))
            && one.operands().get(1).equals(other.operands().get(0));
    return isMirrored && pair.one.allows(Rule.MIRRORED_COMPARISONS)
        ? same(Condition.mirrored(opcode))
        : 0;
  }

  private int same(int opcode) {
    if (one.opcode() == opcode) {
      return 1;
    }
    return one.opcode() == Condition.negated(opcode) ? -1 : 0;
  }

  private static boolean isSwitch(Event event) {
    return event.opcode() == Opcodes.TABLESWITCH || event.opcode() == Opcodes.LOOKUPSWITCH;
  }

  private void addChoices(Collection<Lockstep.Pair> open) throws AnalyzerException {
    Choice first = Choice.of(one.instruction());
    Choice second = Choice.of(other.instruction());
    Set<Integer> keys = new TreeSet<>(first.targets().keySet());
    keys.addAll(second.targets().keySet());
    for (int key : keys) {
      add(open, first.target(key), second.target(key));
    }
    add(open, first.otherwise(), second.otherwise());
  }

  private void add(Collection<Lockstep.Pair> open, LabelNode first, LabelNode second)
      throws AnalyzerException {
    open.add(new Lockstep.Pair(pair.one.chosen(first), pair.other.chosen(second)));
  }

  private void addThrows(Collection<Lockstep.Pair> open, IntSupplier symbols) {
    List<Program.Handler> first = pair.one.handlers();
    List<Program.Handler> second = pair.other.handlers();
    for (int i = 0; i < first.size(); i++) {
      Expression thrown = new Expression.Symbol(symbols.getAsInt(), first.get(i).type(), 1, true);
      open.add(
          new Lockstep.Pair(
              pair.one.thrown(first.get(i).target(), thrown),
              pair.other.thrown(second.get(i).target(), thrown)));
    }
  }

  /** Behind a cast the object is known to be of its type, wherever it is kept. */
  private void addNext(Collection<Lockstep.Pair> open, IntSupplier symbols)
      throws AnalyzerException {
    Expression given =
        one.opcode() == Opcodes.CHECKCAST
            ? one.operands().get(0)
            : Results.of(one.instruction(), symbols.getAsInt());
    Lockstep.Pair next = new Lockstep.Pair(pair.one.copy(), pair.other.copy());
    next.one.proceed(given);
    next.other.proceed(given);
    if (one.instruction() instanceof TypeInsnNode cast && cast.getOpcode() == Opcodes.CHECKCAST) {
      Expression known =
          new Expression.Symbol(symbols.getAsInt(), cast.desc, 1, given.isKnownObject());
      next.put(next.cells().stream().map(cell -> cell.equals(given) ? known : cell).toList());
    }
    open.add(next);
  }

  private static List<String> handlerTypes(Side side) {
    return side.handlers().stream().map(Program.Handler::type).toList();
  }
}
