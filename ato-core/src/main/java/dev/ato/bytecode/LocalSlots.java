package dev.ato.bytecode;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Renumbers the local variable slots that hold no parameter in order of first use, one number each
 * whatever the size of the value (JVMS §2.6.1).
 *
 * <p>Sound: slots keep apart what was apart, and verified code never reads the slot that the second
 * half of a long or double has overwritten (JVMS §4.10.1.7), so the overlap cannot be observed.
 */
final class LocalSlots implements Normalization {

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    ParameterSlots parameters = ParameterSlots.of(method);
    Map<Integer, Integer> numbers = new HashMap<>();
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof VarInsnNode access) {
        access.var = renumbered(access.var, parameters, numbers);
      } else if (instruction instanceof IincInsnNode increment) {
        increment.var = renumbered(increment.var, parameters, numbers);
      }
    }
  }

  private static int renumbered(
      int slot, ParameterSlots parameters, Map<Integer, Integer> numbers) {
    return parameters.contains(slot)
        ? slot
        : numbers.computeIfAbsent(slot, unknown -> parameters.size() + numbers.size());
  }
}
