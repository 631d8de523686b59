package dev.ato.bytecode;

import dev.ato.bytecode.flow.Boxes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Bridges (JVMS §4.6) that hand all that they are given, in its order, to the method of the same
 * name with other types, and give back what that gives: casts, boxes and the call follow from the
 * two descriptors. One that does anything else stands for itself.
 */
final class Bridges {

  private static final String NUMBER = "java/lang/Number";
  private static final String SCALA = "scala/runtime/BoxesRunTime";

  private static final Set<String> BOXES =
      Set.of(
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Double",
          "java/lang/Float",
          "java/lang/Integer",
          "java/lang/Long",
          NUMBER,
          "java/lang/Short",
          SCALA);

  private final MethodNode bridge;
  private final ClassNode owner;
  private final List<AbstractInsnNode> code;
  private int next;

  private Bridges(MethodNode bridge, ClassNode owner) {
    this.bridge = bridge;
    this.owner = owner;
    code = Code.of(bridge);
  }

  static boolean isOne(MethodNode method, ClassNode owner) {
    return (method.access & Opcodes.ACC_BRIDGE) != 0
        && (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED)) == 0
        && method.tryCatchBlocks.isEmpty()
        && new Bridges(method, owner).hands();
  }

  private boolean hands() {
    MethodInsnNode call = call();
    if (call == null || !loads(Opcodes.ALOAD, 0)) {
      return false;
    }
    Type[] given = Type.getArgumentTypes(bridge.desc);
    Type[] taken = Type.getArgumentTypes(call.desc);
    int slot = 1;
    for (int i = 0; i < given.length; i++) {
      if (!loads(given[i].getOpcode(Opcodes.ILOAD), slot) || !converts(given[i], taken[i])) {
        return false;
      }
      slot += given[i].getSize();
    }
    Type returned = Type.getReturnType(bridge.desc);
    return take(call)
        && converts(Type.getReturnType(call.desc), returned)
        && next == code.size() - 1
        && code.get(next).getOpcode() == returned.getOpcode(Opcodes.IRETURN);
  }

  /** The only call of a method that is no box's; null if there is none that can be meant. */
  private @Nullable MethodInsnNode call() {
    MethodInsnNode found = null;
    for (AbstractInsnNode node : code) {
      if (node instanceof MethodInsnNode call && !BOXES.contains(call.owner)) {
        if (found != null) {
          return null;
        }
        found = call;
      }
    }
    return found != null
            && found.getOpcode() != Opcodes.INVOKESTATIC
            && found.name.equals(bridge.name)
            && isOwn(found)
            && Type.getArgumentCount(found.desc) == Type.getArgumentCount(bridge.desc)
        ? found
        : null;
  }

  /** Whether a call is of this class's method, or by {@code super} of one above. */
  private boolean isOwn(MethodInsnNode call) {
    return call.getOpcode() == Opcodes.INVOKESPECIAL
        ? call.owner.equals(owner.superName) || owner.interfaces.contains(call.owner)
        : call.owner.equals(owner.name) && !call.desc.equals(bridge.desc);
  }

  private boolean loads(int opcode, int slot) {
    if (next < code.size()
        && code.get(next) instanceof VarInsnNode load
        && load.getOpcode() == opcode
        && load.var == slot) {
      next++;
      return true;
    }
    return false;
  }

  private boolean take(AbstractInsnNode node) {
    return next < code.size() && code.get(next++) == node;
  }

  /** Passes what makes a value of one type one of the other, and nothing that does more. */
  private boolean converts(Type from, Type to) {
    boolean isCast = false;
    while (next < code.size()) {
      AbstractInsnNode node = code.get(next);
      if (node instanceof TypeInsnNode cast && node.getOpcode() == Opcodes.CHECKCAST) {
        if (!Type.getObjectType(cast.desc).equals(to) && !isBoxOf(cast.desc, to)) {
          return false;
        }
        isCast = true;
      } else if (node instanceof MethodInsnNode call && isConversion(call, from, to)) {
        isCast = true;
      } else {
        break;
      }
      next++;
    }
    return isCast || isPrimitive(from) == isPrimitive(to);
  }

  private static boolean isConversion(MethodInsnNode call, Type from, Type to) {
    Type[] taken = Type.getArgumentTypes(call.desc);
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    if (isPrimitive(to)) {
      boolean isUnboxing =
          isStatic
              ? call.owner.equals(SCALA) && call.name.startsWith("unboxTo") && taken.length == 1
              : isBoxOf(call.owner, to) && call.name.endsWith("Value") && taken.length == 0;
      return isUnboxing && !isPrimitive(from) && Type.getReturnType(call.desc).equals(to);
    }
    boolean isBoxing = call.name.equals("valueOf") || call.name.startsWith("boxTo");
    return isStatic
        && isBoxing
        && BOXES.contains(call.owner)
        && isPrimitive(from)
        && taken.length == 1
        && taken[0].equals(from);
  }

  /** Whether an object of a class is unboxed to a primitive; Kotlin asks any number for it. */
  private static boolean isBoxOf(String internalName, Type primitive) {
    return Boxes.isBoxOf(Type.getObjectType(internalName), primitive)
        || (internalName.equals(NUMBER) && isPrimitive(primitive));
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }
}
