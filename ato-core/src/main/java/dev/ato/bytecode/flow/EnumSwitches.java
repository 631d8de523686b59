package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Writes a {@code switch} over an enum with the names of the constants. Compilers number them: by
 * an array in a synthetic class ({@code $SwitchMap$…}, javac), by one that a synthetic method gives
 * ({@code $SWITCH_TABLE$…}, ecj), or, from javac 21 on and in one compilation unit, by the ordinals
 * (JDK-8169185). So numbering anew is invisible, and a case that moves to another constant is not,
 * although the method's own bytes stay.
 *
 * <p>Sound because the array's making is looked at, and an ordinal is the place of the constant in
 * its enum. The enum's class is initialized before anything but {@code null} can arrive.
 */
final class EnumSwitches implements FlowRule {

  private static final Comparator<Exit> BY_LABEL = Comparator.comparing(Exit::label);

  private final EnumTables tables;

  EnumSwitches(EnumTables tables) {
    this.tables = tables;
  }

  @Override
  public void apply(Flow flow) {
    if (flow.has(EnumSwitches::isSwitch)) {
      new Reader(flow).apply();
    }
  }

  private static boolean isSwitch(Step step) {
    return step.kind() == Step.Kind.CHOICE && step.text().equals(Comparison.SWITCH);
  }

  private record Made(Block block, Step step) {}

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
          Made number = isSwitch(step) ? made.get(step.operands().get(0).number()) : null;
          if (number != null) {
            MethodInsnNode ordinal = ordinal(number);
            if (ordinal != null) {
              byOrdinal(step, ordinal.owner);
            } else if (isArrayRead(number.step())) {
              byArray(step, number);
            }
          }
        }
      }
    }

    private void byOrdinal(Step choice, String enumName) {
      List<String> constants = tables.constants(enumName);
      Map<Integer, String> names = new HashMap<>();
      for (int i = 0; i < constants.size(); i++) {
        names.put(i, constants.get(i));
      }
      name(choice, names);
    }

    private void byArray(Step choice, Made read) {
      Value array = read.step().operands().get(0);
      Value ordinal = read.step().operands().get(1);
      Made given = made.get(array.number());
      Made asked = made.get(ordinal.number());
      if (given == null
          || given.step().origin() == null
          || asked == null
          || !isUsedOnce(choice.operands().get(0))
          || !isUsedOnce(array)) {
        return;
      }
      MethodInsnNode call = ordinal(asked);
      if (call != null && name(choice, tables.numbers(call.owner, given.step().origin()))) {
        choice.operands().set(0, ordinal);
        read.block().steps().remove(read.step());
        given.block().steps().remove(given.step());
      }
    }

    private boolean isUsedOnce(Value value) {
      return uses.steps(value).size() == 1 && !uses.isChosen(value);
    }

    /** Names the cases; leaves them if one has no name. */
    private boolean name(Step choice, Map<Integer, String> names) {
      List<Exit> named = new ArrayList<>();
      int last = choice.exits().size() - 1;
      for (Exit exit : choice.exits().subList(0, last)) {
        int key = Integer.parseInt(exit.label().substring(Comparison.CASE.length()));
        String name = names.get(key);
        if (name == null) {
          return false;
        }
        named.add(new Exit(Comparison.CASE + name, exit.target(), exit.entry()));
      }
      named.sort(BY_LABEL);
      named.add(choice.exits().get(last));
      choice.exits().clear();
      choice.exits().addAll(named);
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
