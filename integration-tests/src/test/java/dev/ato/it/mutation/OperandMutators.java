package dev.ato.it.mutation;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.BasicValue;

/** The topmost two operands of an instruction, exchanged if they have the same type. */
final class OperandMutators {

  static final List<TreeMutator> ALL =
      List.of(
          swap("order of arguments", MethodInsnNode.class),
          swap("order of what a lambda captures or a text is made of", InvokeDynamicInsnNode.class),
          swap("order of operands", InsnNode.class),
          swap("order of what is compared", JumpInsnNode.class),
          swap("object that is put into a field of another", FieldInsnNode.class));

  private OperandMutators() {}

  private static <T extends AbstractInsnNode> TreeMutator swap(String name, Class<T> type) {
    return Change.in(
        name,
        type,
        (body, it) -> takesTwo(it) && swapping(body, it).isPresent(),
        (body, it) -> Change.before(body, it, swapping(body, it).orElseThrow()));
  }

  private static boolean takesTwo(AbstractInsnNode it) {
    if (it instanceof MethodInsnNode call) {
      boolean hasReceiver = call.getOpcode() != Opcodes.INVOKESTATIC && !call.name.equals("<init>");
      return Type.getArgumentTypes(call.desc).length + (hasReceiver ? 1 : 0) >= 2;
    } else if (it instanceof InvokeDynamicInsnNode call) {
      return Type.getArgumentTypes(call.desc).length >= 2;
    }
    int opcode = it.getOpcode();
    return opcode == Opcodes.PUTFIELD
        || (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE)
        || (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG)
        || isBinary(opcode);
  }

  private static boolean isBinary(int opcode) {
    boolean isNegation = opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG;
    return opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR && !isNegation;
  }

  private static Optional<int[]> swapping(Body body, AbstractInsnNode it) {
    return body.stack(it).flatMap(OperandMutators::swapping);
  }

  private static Optional<int[]> swapping(List<BasicValue> stack) {
    if (stack.size() < 2) {
      return Optional.empty();
    }
    BasicValue top = stack.get(stack.size() - 1);
    BasicValue below = stack.get(stack.size() - 2);
    if (!top.equals(below)) {
      return Optional.empty();
    }
    return Optional.of(
        top.getSize() == 1 ? new int[] {Opcodes.SWAP} : new int[] {Opcodes.DUP2_X2, Opcodes.POP2});
  }
}
