package dev.ato.bytecode;

import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Turns {@code tableswitch} into {@code lookupswitch}, and drops the keys that lead where the
 * default leads (JVMS §6.5.tableswitch, §6.5.lookupswitch).
 *
 * <p>Sound: both jump by the same map from int to target; the choice between them is one of size.
 */
final class SwitchKeys implements Normalization {

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      if (instruction instanceof TableSwitchInsnNode choice) {
        method.instructions.set(choice, lookup(choice.dflt, targets(choice)));
      } else if (instruction instanceof LookupSwitchInsnNode choice) {
        method.instructions.set(choice, lookup(choice.dflt, targets(choice)));
      }
    }
  }

  private static Map<Integer, LabelNode> targets(TableSwitchInsnNode choice) {
    Map<Integer, LabelNode> targets = new TreeMap<>();
    for (int i = 0; i < choice.labels.size(); i++) {
      targets.put(choice.min + i, choice.labels.get(i));
    }
    return targets;
  }

  private static Map<Integer, LabelNode> targets(LookupSwitchInsnNode choice) {
    Map<Integer, LabelNode> targets = new TreeMap<>();
    for (int i = 0; i < choice.labels.size(); i++) {
      targets.put(choice.keys.get(i), choice.labels.get(i));
    }
    return targets;
  }

  private static LookupSwitchInsnNode lookup(LabelNode otherwise, Map<Integer, LabelNode> targets) {
    AbstractInsnNode fallback = Code.firstInstruction(otherwise);
    targets.values().removeIf(target -> Code.firstInstruction(target) == fallback);
    return new LookupSwitchInsnNode(
        otherwise,
        targets.keySet().stream().mapToInt(Integer::intValue).toArray(),
        targets.values().toArray(LabelNode[]::new));
  }
}
