package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The arrays by which compilers turn ordinals of enums into numbers, read from the method that
 * makes them: {@code array[E.A.ordinal()] = 1} for some constants, and nothing else. The array lies
 * in a field from the start (javac), or in a variable first (ecj, Kotlin).
 */
final class OrdinalArrays {

  /** What else stands in such a method. */
  private static final Set<Integer> AROUND =
      Set.of(
          Opcodes.ARRAYLENGTH,
          Opcodes.NEWARRAY,
          Opcodes.GOTO,
          Opcodes.ASTORE,
          Opcodes.ALOAD,
          Opcodes.POP,
          Opcodes.DUP,
          Opcodes.IFNULL,
          Opcodes.PUTSTATIC,
          Opcodes.ARETURN,
          Opcodes.RETURN,
          Opcodes.NOP);

  private static final int ENTRY = 5;

  private final Map<String, List<Entry>> byField = new HashMap<>();
  private final Map<Integer, List<Entry>> byVariable = new HashMap<>();

  /** That a constant of an enum has a number. */
  record Entry(String enumName, String constant, int number) {}

  private OrdinalArrays() {}

  /** What {@code making} stores; empty if it does something else, too. */
  static Optional<OrdinalArrays> of(MethodNode making) {
    OrdinalArrays arrays = new OrdinalArrays();
    return arrays.read(Code.of(making)) ? Optional.of(arrays) : Optional.empty();
  }

  /** What is stored in the array of a field. */
  List<Entry> inField(String name) {
    return byField.getOrDefault(name, List.of());
  }

  /** What is stored in the array of the only variable; nothing if there are several. */
  List<Entry> inVariable() {
    return byVariable.size() == 1 ? byVariable.values().iterator().next() : List.of();
  }

  private boolean read(List<AbstractInsnNode> code) {
    int i = 0;
    while (i < code.size()) {
      if (isEntry(code, i)) {
        if (!add(code.get(i), code.subList(i, i + ENTRY))) {
          return false;
        }
        i += ENTRY;
      } else if (isAround(code.get(i))) {
        note(code, i);
        i++;
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean add(AbstractInsnNode array, List<AbstractInsnNode> entry) {
    Integer number = pushed(entry.get(3));
    if (number == null) {
      return false;
    }
    FieldInsnNode constant = (FieldInsnNode) entry.get(1);
    List<Entry> entries =
        array instanceof FieldInsnNode field
            ? byField.computeIfAbsent(field.name, absent -> new ArrayList<>())
            : byVariable.get(((VarInsnNode) array).var);
    return entries != null && entries.add(new Entry(constant.owner, constant.name, number));
  }

  /** A new array arrives in a variable, or one that is filled in a field. */
  private void note(List<AbstractInsnNode> code, int place) {
    if (place == 0) {
      return;
    }
    AbstractInsnNode node = code.get(place);
    AbstractInsnNode before = code.get(place - 1);
    if (node instanceof VarInsnNode store
        && store.getOpcode() == Opcodes.ASTORE
        && before.getOpcode() == Opcodes.NEWARRAY) {
      byVariable.put(store.var, new ArrayList<>());
    } else if (node instanceof FieldInsnNode field
        && field.getOpcode() == Opcodes.PUTSTATIC
        && before instanceof VarInsnNode load) {
      byField.put(field.name, new ArrayList<>(byVariable.getOrDefault(load.var, List.of())));
    }
  }

  private static boolean isEntry(List<AbstractInsnNode> code, int start) {
    return start + ENTRY <= code.size()
        && (code.get(start).getOpcode() == Opcodes.ALOAD
            || (code.get(start) instanceof FieldInsnNode array
                && array.getOpcode() == Opcodes.GETSTATIC
                && array.desc.equals("[I")))
        && code.get(start + 1) instanceof FieldInsnNode constant
        && constant.getOpcode() == Opcodes.GETSTATIC
        && constant.desc.equals("L" + constant.owner + ";")
        && code.get(start + 2) instanceof MethodInsnNode call
        && call.name.equals("ordinal")
        && call.owner.equals(constant.owner)
        && code.get(start + 4).getOpcode() == Opcodes.IASTORE;
  }

  private static boolean isAround(AbstractInsnNode node) {
    return AROUND.contains(node.getOpcode())
        || (node instanceof MethodInsnNode call && call.name.equals("values"))
        || (node instanceof FieldInsnNode access && access.desc.equals("[I"));
  }

  /** The number that an instruction pushes; null if it does something else. */
  static @Nullable Integer pushed(AbstractInsnNode node) {
    Object constant = PlainConstants.constant(node);
    if (constant == null && node instanceof LdcInsnNode push) {
      constant = push.cst;
    }
    return constant instanceof Integer number ? number : null;
  }
}
