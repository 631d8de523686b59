package dev.ato.it.equivalence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/** Takes {@code {0, x, 0}} out of {@code new int[] {0, x, 0}}, where 0 is there already. */
final class DefaultElements {

  /** {@code dup; iconst_1; iconst_0; iastore}. */
  private static final int LENGTH = 4;

  private DefaultElements() {}

  static void remove(MethodNode method) {
    List<AbstractInsnNode> code = new ArrayList<>(List.of(method.instructions.toArray()));
    code.removeIf(node -> node.getOpcode() < 0);
    for (int i = 1; i < code.size(); i++) {
      int opcode = code.get(i).getOpcode();
      Optional<Integer> length = integer(code.get(i - 1));
      if (length.isPresent() && (opcode == Opcodes.NEWARRAY || opcode == Opcodes.ANEWARRAY)) {
        remove(method.instructions, code.subList(i + 1, code.size()), length.get());
      }
    }
  }

  /** Looks at stores of what one instruction pushes, for as long as there are such. */
  private static void remove(InsnList all, List<AbstractInsnNode> code, int length) {
    Set<Integer> stored = new HashSet<>();
    for (int i = 0; i + LENGTH <= code.size() && isStore(code.subList(i, i + LENGTH)); ) {
      Optional<Integer> index = integer(code.get(i + 1));
      boolean isNew = index.isPresent() && stored.add(index.get());
      if (isNew && index.get() >= 0 && index.get() < length && isDefault(code.get(i + 2))) {
        code.subList(i, i + LENGTH).forEach(all::remove);
      }
      i += LENGTH;
    }
  }

  private static boolean isStore(List<AbstractInsnNode> nodes) {
    int store = nodes.get(3).getOpcode();
    int value = nodes.get(2).getOpcode();
    return nodes.get(0).getOpcode() == Opcodes.DUP
        && integer(nodes.get(1)).isPresent()
        && value >= Opcodes.ACONST_NULL
        && value <= Opcodes.ALOAD
        && store >= Opcodes.IASTORE
        && store <= Opcodes.SASTORE;
  }

  private static boolean isDefault(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    return opcode == Opcodes.ACONST_NULL
        || opcode == Opcodes.ICONST_0
        || opcode == Opcodes.LCONST_0
        || opcode == Opcodes.FCONST_0
        || opcode == Opcodes.DCONST_0;
  }

  private static Optional<Integer> integer(AbstractInsnNode node) {
    return Constants.of(node)
        .map(constant -> ((Expression.Constant) constant).value())
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast);
  }
}
