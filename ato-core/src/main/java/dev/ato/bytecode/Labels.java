package dev.ato.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Names the places that jumps and exception handlers mean: {@code L0}, {@code L1}, … in the order
 * in which the listing first mentions them.
 *
 * <p>Sound: a place is the instruction that stands there; labels before the same instruction, as
 * debug tables bring them, are one place.
 */
final class Labels {

  private final Set<@Nullable AbstractInsnNode> used = new HashSet<>();
  private final Map<@Nullable AbstractInsnNode, Integer> numbers = new HashMap<>();

  private Labels() {}

  static Labels of(MethodNode method) {
    Labels labels = new Labels();
    method.instructions.forEach(labels::noteTargets);
    method.tryCatchBlocks.forEach(labels::noteRange);
    return labels;
  }

  /** Whether something in the method means the place of {@code instruction}; null: the end. */
  boolean isUsed(@Nullable AbstractInsnNode instruction) {
    return used.contains(instruction);
  }

  /** The name of the place that {@code label} marks. */
  String name(LabelNode label) {
    return nameOf(Code.firstInstruction(label));
  }

  /** The name of the place of {@code instruction}; null: the end. */
  String nameOf(@Nullable AbstractInsnNode instruction) {
    return "L" + numbers.computeIfAbsent(instruction, unknown -> numbers.size());
  }

  private void noteTargets(AbstractInsnNode instruction) {
    if (instruction instanceof JumpInsnNode jump) {
      note(jump.label);
    } else if (instruction instanceof LookupSwitchInsnNode choice) {
      note(choice.dflt);
      choice.labels.forEach(this::note);
    }
  }

  private void noteRange(TryCatchBlockNode block) {
    note(block.start);
    note(block.end);
    note(block.handler);
  }

  private void note(LabelNode label) {
    used.add(Code.firstInstruction(label));
  }
}
