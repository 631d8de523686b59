package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Writes a {@code switch} over an enum with the names of the constants. Compilers number them: by
 * an array in a synthetic class ({@code $SwitchMap$…}, javac), by one that a synthetic method gives
 * ({@code $SWITCH_TABLE$…}, ecj), by one like javac's with -1 for {@code null} ({@code
 * $EnumSwitchMapping$…}, Kotlin), or, from javac 21 on and in one compilation unit, by the ordinals
 * (JDK-8169185). So numbering anew is invisible, and a case that moves to another constant is not,
 * although the method's own bytes stay.
 *
 * <p>Sound because the array's making is looked at, and an ordinal is the place of the constant in
 * its enum. The enum's class is initialized before anything but {@code null} can arrive.
 */
final class EnumSwitches implements FlowRule {

  private static final Comparator<Exit> BY_LABEL = Comparator.comparing(Exit::label);

  /** The number of {@code null} in Kotlin; no constant of an enum has it. */
  private static final String NONE = "-1";

  private final CompilerArrays tables;

  EnumSwitches(CompilerArrays tables) {
    this.tables = tables;
  }

  @Override
  public void apply(Flow flow) {
    if (flow.hadSwitch() || (flow.had(Opcodes.GETSTATIC) && flow.has(EnumSwitches::isTable))) {
      new Reader(flow).apply();
    }
  }

  private static boolean isSwitch(Step step) {
    return step.kind() == Step.Kind.CHOICE && step.text().equals(Comparison.SWITCH);
  }

  /** Whether a step may give a table, by which Kotlin chooses without a {@code switch}, too. */
  private static boolean isTable(Step step) {
    return step.origin() instanceof FieldInsnNode access
        && access.getOpcode() == Opcodes.GETSTATIC
        && access.desc.equals("[I")
        && access.name.indexOf('$') >= 0;
  }

  private record Made(Block block, Step step) {

    void remove() {
      block.steps().remove(step);
    }
  }

  /** An array of numbers that is read at the place of a constant. */
  private record Table(
      Made read, Made given, AbstractInsnNode origin, Value ordinal, String enumName) {

    Map<Integer, String> numbers(CompilerArrays tables) {
      return tables.numbers(enumName, origin);
    }
  }

  /** The rule on one method. */
  private final class Reader {

    private final Flow flow;
    private final Uses uses;
    private final Map<Integer, Made> made = new HashMap<>();

    Reader(Flow flow) {
      this.flow = flow;
      uses = new Uses(flow);
      for (Block block : flow.blocks()) {
        for (Step step : block.steps()) {
          if (step.result() != null) {
            made.put(step.result().number(), new Made(block, step));
          }
        }
      }
    }

    void apply() {
      for (Block block : flow.blocks()) {
        for (Step step : List.copyOf(block.steps())) {
          Step choice = isSwitch(step) ? step : oneCase(step);
          if (choice != null) {
            Value key = choice.operands().get(0);
            Made number = made.get(key.number());
            MethodInsnNode ordinal = number == null ? null : ordinal(number);
            if (ordinal != null && choice == step) {
              byOrdinal(step, ordinal.owner);
            } else if (isUsedOnce(key) && byArray(choice, key)) {
              block.steps().replaceAll(it -> it == step ? choice : it);
            }
          }
        }
      }
    }

    /** A comparison with a number as the switch that it could be; null if it is none. */
    private static @Nullable Step oneCase(Step step) {
      if (!step.text().equals(Comparison.EQUAL)
          || step.exits().size() != 2
          || !(step.operands().get(1) instanceof Value.Constant number)) {
        return null;
      }
      Exit then = step.exits().get(0);
      Exit otherwise = step.exits().get(1);
      Step choice =
          new Step(
              Step.Kind.CHOICE,
              null,
              Comparison.SWITCH,
              List.of(step.operands().get(0)),
              null,
              null);
      choice.exit(new Exit(Comparison.CASE + number.text(), then.target(), then.entry()));
      choice.exit(new Exit(Comparison.DEFAULT, otherwise.target(), otherwise.entry()));
      return choice;
    }

    private void byOrdinal(Step choice, String enumName) {
      List<String> constants = tables.constants(enumName);
      Map<Integer, String> names = new HashMap<>();
      for (int i = 0; i < constants.size(); i++) {
        names.put(i, constants.get(i));
      }
      name(choice, names, true);
    }

    private boolean byArray(Step choice, Value key) {
      Value number = key instanceof Value.Phi phi ? otherThanNone(phi) : key;
      Table table = number == null ? null : table(number);
      if (table == null || !name(choice, table.numbers(tables), key == number)) {
        return false;
      }
      if (key instanceof Value.Phi phi) {
        phi.arguments().replaceAll(it -> it == number ? table.ordinal() : it);
      } else {
        choice.operand(0, table.ordinal());
      }
      if (key == number || new Uses(flow).isUnused(number)) {
        table.read().remove();
        table.given().remove();
      }
      return true;
    }

    /** What is chosen where it is not -1; null if there is more than that. */
    private static @Nullable Value otherThanNone(Value.Phi phi) {
      Set<Value> others = new HashSet<>(phi.arguments());
      others.removeIf(it -> it instanceof Value.Constant none && none.text().equals(NONE));
      return others.size() == 1 ? others.iterator().next() : null;
    }

    /** The table that a number is read from; null if it is none, or used for more. */
    private @Nullable Table table(Value number) {
      Made read = made.get(number.number());
      if (read == null || !isArrayRead(read.step())) {
        return null;
      }
      Value array = read.step().operands().get(0);
      Value place = read.step().operands().get(1);
      Made given = made.get(array.number());
      Made asked = made.get(place.number());
      MethodInsnNode ordinal = asked == null ? null : ordinal(asked);
      if (given == null || ordinal == null || !isUsedOnce(array)) {
        return null;
      }
      AbstractInsnNode origin = given.step().origin();
      return origin == null ? null : new Table(read, given, origin, place, ordinal.owner);
    }

    private boolean isUsedOnce(Value value) {
      return uses.steps(value).size() == 1 && !uses.isChosen(value);
    }

    /**
     * Names the cases; leaves them if one has no name.
     *
     * @param isAll whether all of them must have one; else the case of -1 keeps its number
     */
    private static boolean name(Step choice, Map<Integer, String> names, boolean isAll) {
      List<Exit> named = new ArrayList<>();
      int last = choice.exits().size() - 1;
      for (Exit exit : choice.exits().subList(0, last)) {
        String key = exit.label().substring(Comparison.CASE.length());
        String name = !isAll && key.equals(NONE) ? NONE : names.get(Integer.parseInt(key));
        if (name == null) {
          return false;
        }
        named.add(new Exit(Comparison.CASE + name, exit.target(), exit.entry()));
      }
      named.sort(BY_LABEL);
      named.add(choice.exits().get(last));
      choice.exits(named);
      return true;
    }
  }

  private static @Nullable MethodInsnNode ordinal(Made made) {
    MethodInsnNode call = made.step().call();
    return call != null
            && call.getOpcode() == Opcodes.INVOKEVIRTUAL
            && call.name.equals("ordinal")
            && call.desc.equals("()I")
        ? call
        : null;
  }

  private static boolean isArrayRead(Step step) {
    return step.origin() != null && step.origin().getOpcode() == Opcodes.IALOAD;
  }
}
