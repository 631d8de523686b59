package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The constants of an enum in the order of their ordinals, read from its static initializer: {@code
 * A = new E("A", 0, …)}, of the enum or of the class of a constant's body. What else stands there
 * is none, be it constructed alike: only fields that are constants count, and what a constructor of
 * their own has made for them (JLS §8.9.3, JVMS §4.5).
 */
final class EnumConstants {

  private final List<AbstractInsnNode> code;
  private final ClassNode owner;
  private final Set<String> fields = new HashSet<>();
  private final Map<Integer, String> byOrdinal = new HashMap<>();

  private EnumConstants(List<AbstractInsnNode> code, ClassNode owner) {
    this.code = code;
    this.owner = owner;
    for (FieldNode field : owner.fields) {
      if ((field.access & Opcodes.ACC_ENUM) != 0) {
        fields.add(field.name);
      }
    }
  }

  /** All constants; empty if one cannot be found for each field and each number. */
  static Optional<List<String>> of(List<AbstractInsnNode> initializer, ClassNode owner) {
    EnumConstants constants = new EnumConstants(initializer, owner);
    return constants.read() ? constants.inOrder() : Optional.empty();
  }

  private Optional<List<String>> inOrder() {
    List<String> names = new ArrayList<>();
    for (int i = 0; byOrdinal.containsKey(i); i++) {
      names.add(byOrdinal.get(i));
    }
    boolean isWhole = names.size() == fields.size() && Set.copyOf(names).equals(fields);
    return isWhole ? Optional.of(names) : Optional.empty();
  }

  /** Whether no number is given twice. */
  private boolean read() {
    for (int start = 0; start + 3 < code.size(); start++) {
      Integer ordinal = begun(start);
      FieldInsnNode stored = ordinal == null ? null : stored(start);
      if (ordinal != null && stored != null && byOrdinal.put(ordinal, stored.name) != null) {
        return false;
      }
    }
    return true;
  }

  /**
   * The ordinal in {@code new E; dup; ldc "A"; iconst_0}; null if that is not what stands there.
   */
  private @Nullable Integer begun(int start) {
    return code.get(start) instanceof TypeInsnNode made
            && made.getOpcode() == Opcodes.NEW
            && (made.desc.equals(owner.name) || made.desc.startsWith(owner.name + "$"))
            && code.get(start + 1).getOpcode() == Opcodes.DUP
            && code.get(start + 2) instanceof LdcInsnNode name
            && name.cst instanceof String
        ? OrdinalArrays.pushed(code.get(start + 3))
        : null;
  }

  /** Where what is begun is stored as soon as it is constructed; null if that is no constant. */
  private @Nullable FieldInsnNode stored(int start) {
    String type = ((TypeInsnNode) code.get(start)).desc;
    int open = 1;
    int i = start + 1;
    while (i < code.size() && open > 0) {
      AbstractInsnNode node = code.get(i++);
      if (node instanceof TypeInsnNode made
          && made.getOpcode() == Opcodes.NEW
          && made.desc.equals(type)) {
        open++;
      } else if (node instanceof MethodInsnNode call
          && call.name.equals("<init>")
          && call.owner.equals(type)) {
        open--;
      }
    }
    while (i < code.size() && isCopying(code.get(i))) {
      i++;
    }
    return i < code.size()
            && code.get(i) instanceof FieldInsnNode stored
            && stored.getOpcode() == Opcodes.PUTSTATIC
            && stored.owner.equals(owner.name)
            && stored.desc.equals("L" + owner.name + ";")
            && fields.contains(stored.name)
        ? stored
        : null;
  }

  /** Kotlin keeps a constant on the stack, or in a variable, for the array of all. */
  private static boolean isCopying(AbstractInsnNode node) {
    return node.getOpcode() == Opcodes.DUP || node instanceof VarInsnNode;
  }
}
