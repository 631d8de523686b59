package dev.ato.bytecode;

import dev.ato.bytecode.flow.EnumTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads from the code beside a method which constant of an enum stands behind a number: from the
 * making of the compiler's arrays, and from the constructor calls in the enum itself.
 */
final class SwitchTables implements EnumTables {

  private static final String JAVAC = "$SwitchMap$";
  private static final String ECJ = "$SWITCH_TABLE$";

  /** What else stands in the methods that make the arrays. */
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
          Opcodes.RETURN);

  private final Neighbours neighbours;
  private final Map<String, List<String>> constants = new HashMap<>();

  SwitchTables(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  @Override
  public Map<Integer, String> numbers(String enumName, AbstractInsnNode given) {
    if (given instanceof FieldInsnNode access
        && access.getOpcode() == Opcodes.GETSTATIC
        && access.desc.equals("[I")
        && access.name.startsWith(JAVAC)) {
      return neighbours
          .find(access.owner)
          .filter(owner -> (owner.access & Opcodes.ACC_SYNTHETIC) != 0)
          .flatMap(owner -> Neighbours.method(owner, "<clinit>", "()V"))
          .map(making -> numbers(enumName, making, access.name))
          .orElse(Map.of());
    }
    if (given instanceof MethodInsnNode call
        && call.getOpcode() == Opcodes.INVOKESTATIC
        && call.name.startsWith(ECJ)) {
      return neighbours
          .find(call.owner)
          .flatMap(owner -> Neighbours.method(owner, call.name, call.desc))
          .filter(making -> (making.access & Opcodes.ACC_SYNTHETIC) != 0)
          .map(making -> numbers(enumName, making, ""))
          .orElse(Map.of());
    }
    return Map.of();
  }

  /**
   * Reads a method that does nothing but {@code array[E.A.ordinal()] = 1} for some constants.
   *
   * @param field the field that the array lies in; empty if it lies in a local variable
   */
  private static Map<Integer, String> numbers(String enumName, MethodNode making, String field) {
    List<AbstractInsnNode> code = instructions(making);
    Map<Integer, String> numbers = new HashMap<>();
    int i = 0;
    while (i < code.size()) {
      if (isEntry(code, i)) {
        FieldInsnNode constant = (FieldInsnNode) code.get(i + 1);
        boolean wanted =
            code.get(i) instanceof FieldInsnNode array ? array.name.equals(field) : field.isEmpty();
        Integer number = pushed(code.get(i + 3));
        boolean isClear = number != null && constant.owner.equals(enumName);
        if (wanted && !(isClear && numbers.put(number, constant.name) == null)) {
          return Map.of();
        }
        i += 5;
      } else if (isAround(code.get(i))) {
        i++;
      } else {
        return Map.of();
      }
    }
    boolean isOneToOne = Set.copyOf(numbers.values()).size() == numbers.size();
    return isOneToOne ? numbers : Map.of();
  }

  private static boolean isEntry(List<AbstractInsnNode> code, int start) {
    return start + 5 <= code.size()
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

  @Override
  public List<String> constants(String internalName) {
    return constants.computeIfAbsent(
        internalName,
        name ->
            neighbours
                .find(name)
                .filter(owner -> (owner.access & Opcodes.ACC_ENUM) != 0)
                .map(SwitchTables::constantsOf)
                .orElse(List.of()));
  }

  /** The constants in the order of the numbers that their constructors are given. */
  private static List<String> constantsOf(ClassNode owner) {
    Map<Integer, String> ordinals = new HashMap<>();
    for (MethodNode method : owner.methods) {
      if ((method.access & Opcodes.ACC_STATIC) != 0 && method.name.startsWith("<clinit>")) {
        addOrdinals(instructions(method), owner, ordinals);
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; ordinals.containsKey(i); i++) {
      names.add(ordinals.get(i));
    }
    long declared = owner.fields.stream().filter(SwitchTables::isConstant).count();
    return names.size() == declared ? names : List.of();
  }

  private static boolean isConstant(FieldNode field) {
    return (field.access & Opcodes.ACC_ENUM) != 0;
  }

  /** Reads {@code new E; dup; ldc "A"; iconst_0; …; putstatic E.A}. */
  private static void addOrdinals(
      List<AbstractInsnNode> code, ClassNode owner, Map<Integer, String> ordinals) {
    Integer ordinal = null;
    String type = Type.getObjectType(owner.name).getDescriptor();
    for (int i = 0; i < code.size(); i++) {
      if (ordinal == null
          && i + 3 < code.size()
          && code.get(i).getOpcode() == Opcodes.NEW
          && code.get(i + 1).getOpcode() == Opcodes.DUP
          && code.get(i + 2) instanceof LdcInsnNode name
          && name.cst instanceof String) {
        ordinal = pushed(code.get(i + 3));
      } else if (ordinal != null
          && code.get(i) instanceof FieldInsnNode stored
          && stored.getOpcode() == Opcodes.PUTSTATIC
          && stored.owner.equals(owner.name)
          && stored.desc.equals(type)) {
        ordinals.put(ordinal, stored.name);
        ordinal = null;
      }
    }
  }

  private static @Nullable Integer pushed(AbstractInsnNode node) {
    Object constant = PlainConstants.constant(node);
    if (constant == null && node instanceof LdcInsnNode push) {
      constant = push.cst;
    }
    return constant instanceof Integer number ? number : null;
  }

  private static List<AbstractInsnNode> instructions(MethodNode method) {
    List<AbstractInsnNode> code = new ArrayList<>();
    for (AbstractInsnNode node : method.instructions) {
      if (Code.isInstruction(node)) {
        code.add(node);
      }
    }
    return code;
  }
}
