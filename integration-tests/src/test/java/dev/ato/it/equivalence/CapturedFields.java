package dev.ato.it.equivalence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Sorts what a constructor does first: {@code this.val$x = x;} by the names of the fields. */
final class CapturedFields {

  /** {@code aload_0; aload x; putfield val$x}. */
  private static final int LENGTH = 3;

  private CapturedFields() {}

  static void sort(ClassNode type, MethodNode method) {
    if (method.name.equals("<init>")) {
      sort(synthetic(type), method.instructions);
    }
  }

  private static void sort(Set<String> synthetic, InsnList code) {
    List<AbstractInsnNode> all = new ArrayList<>(List.of(code.toArray()));
    all.removeIf(node -> node.getOpcode() < 0);
    List<List<AbstractInsnNode>> stores = new ArrayList<>();
    for (int i = 0; i + LENGTH < all.size() && isStore(synthetic, all.subList(i, i + LENGTH)); ) {
      stores.add(all.subList(i, i + LENGTH));
      i += LENGTH;
    }
    stores.sort(Comparator.comparing(store -> ((FieldInsnNode) store.get(2)).name));
    InsnList sorted = new InsnList();
    for (List<AbstractInsnNode> store : stores) {
      store.forEach(code::remove);
      store.forEach(sorted::add);
    }
    code.insert(sorted);
  }

  private static boolean isStore(Set<String> synthetic, List<AbstractInsnNode> nodes) {
    return nodes.get(0) instanceof VarInsnNode self
        && self.getOpcode() == Opcodes.ALOAD
        && self.var == 0
        && nodes.get(1) instanceof VarInsnNode value
        && value.getOpcode() <= Opcodes.ALOAD
        && nodes.get(2) instanceof FieldInsnNode store
        && store.getOpcode() == Opcodes.PUTFIELD
        && synthetic.contains(store.owner + "." + store.name);
  }

  private static Set<String> synthetic(ClassNode type) {
    return type.fields.stream()
        .filter(field -> (field.access & Opcodes.ACC_SYNTHETIC) != 0)
        .map((FieldNode field) -> type.name + "." + field.name)
        .collect(Collectors.toSet());
  }
}
