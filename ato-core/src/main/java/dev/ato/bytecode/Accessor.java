package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Recognises a synthetic static method that loads its parameters in order, reads one field or calls
 * one method, and returns the result as it is.
 */
final class Accessor {

  private static final int FORBIDDEN = Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_BRIDGE;
  private static final int REQUIRED = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_STATIC;

  private Accessor() {}

  /** The one instruction that {@code method} wraps; empty if it is no such method. */
  static Optional<AbstractInsnNode> target(MethodNode method) {
    if ((method.access & (REQUIRED | FORBIDDEN)) != REQUIRED || !method.tryCatchBlocks.isEmpty()) {
      return Optional.empty();
    }
    List<AbstractInsnNode> code = instructions(method);
    Type[] parameters = Type.getArgumentTypes(method.desc);
    if (code.size() != parameters.length + 2 || !loadsInOrder(code, parameters)) {
      return Optional.empty();
    }
    Type returned = Type.getReturnType(method.desc);
    AbstractInsnNode target = code.get(parameters.length);
    boolean returnsAsItIs =
        code.get(parameters.length + 1).getOpcode() == returned.getOpcode(Opcodes.IRETURN)
            && takesAndGives(target, parameters, returned);
    return returnsAsItIs ? Optional.of(target) : Optional.empty();
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

  private static boolean loadsInOrder(List<AbstractInsnNode> code, Type[] parameters) {
    int slot = 0;
    for (int i = 0; i < parameters.length; i++) {
      if (!(code.get(i) instanceof VarInsnNode load)
          || load.getOpcode() != parameters[i].getOpcode(Opcodes.ILOAD)
          || load.var != slot) {
        return false;
      }
      slot += parameters[i].getSize();
    }
    return true;
  }

  /** Whether {@code target} uses up exactly the parameters and leaves exactly the result. */
  private static boolean takesAndGives(AbstractInsnNode target, Type[] parameters, Type returned) {
    if (target instanceof FieldInsnNode field) {
      int taken = field.getOpcode() == Opcodes.GETFIELD ? 1 : 0;
      return isRead(field) && parameters.length == taken && field.desc.equals(text(returned));
    }
    if (target instanceof MethodInsnNode call) {
      int taken = Type.getArgumentCount(call.desc);
      int receiver = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
      return !call.name.startsWith("<")
          && parameters.length == taken + receiver
          && Type.getReturnType(call.desc).equals(returned);
    }
    return false;
  }

  private static boolean isRead(FieldInsnNode field) {
    return field.getOpcode() == Opcodes.GETFIELD || field.getOpcode() == Opcodes.GETSTATIC;
  }

  private static String text(Type type) {
    return type.getDescriptor();
  }
}
