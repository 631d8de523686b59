package dev.ato.bytecode;

import dev.ato.bytecode.flow.Boxes;
import java.util.List;
import java.util.OptionalInt;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * How many words lie on the stack behind straight code (JVMS §6.5), of the instructions that
 * compilers write into the methods by which nested classes reach each other.
 */
final class StackDepth {

  private StackDepth() {}

  /**
   * The words behind the code, which begins with none.
   *
   * @param owner the class whose members it may call
   * @return empty if there is another instruction in it, or one that takes more than there is
   */
  static OptionalInt of(List<AbstractInsnNode> code, String owner) {
    int depth = 0;
    for (AbstractInsnNode instruction : code) {
      OptionalInt change = change(instruction, owner);
      if (change.isEmpty() || depth + change.getAsInt() < 0) {
        return OptionalInt.empty();
      }
      depth += change.getAsInt();
    }
    return OptionalInt.of(depth);
  }

  private static OptionalInt change(AbstractInsnNode instruction, String owner) {
    int opcode = instruction.getOpcode();
    if (instruction instanceof VarInsnNode) {
      return opcode == Opcodes.RET ? OptionalInt.empty() : OptionalInt.of(ofVariable(opcode));
    } else if (instruction instanceof FieldInsnNode access) {
      return OptionalInt.of(change(access));
    } else if (instruction instanceof MethodInsnNode call) {
      boolean isSuper = opcode == Opcodes.INVOKESPECIAL && !call.name.equals("<init>");
      boolean isKnown = call.owner.equals(owner) || Boxes.isBox(call.owner) || isSuper;
      return isKnown ? OptionalInt.of(change(call)) : OptionalInt.empty();
    } else if (instruction instanceof LdcInsnNode push) {
      return push.cst instanceof ConstantDynamic
          ? OptionalInt.empty()
          : OptionalInt.of(push.cst instanceof Long || push.cst instanceof Double ? 2 : 1);
    }
    return ofPlain(opcode);
  }

  private static int ofVariable(int opcode) {
    boolean isLoad = opcode <= Opcodes.ALOAD;
    int type = opcode - (isLoad ? Opcodes.ILOAD : Opcodes.ISTORE);
    int size =
        type == Opcodes.LLOAD - Opcodes.ILOAD || type == Opcodes.DLOAD - Opcodes.ILOAD ? 2 : 1;
    return isLoad ? size : -size;
  }

  private static int change(FieldInsnNode access) {
    int size = Type.getType(access.desc).getSize();
    return switch (access.getOpcode()) {
      case Opcodes.GETSTATIC -> size;
      case Opcodes.PUTSTATIC -> -size;
      case Opcodes.GETFIELD -> size - 1;
      default -> -size - 1;
    };
  }

  private static int change(MethodInsnNode call) {
    int sizes = Type.getArgumentsAndReturnSizes(call.desc);
    int taken = (sizes >> 2) - (call.getOpcode() == Opcodes.INVOKESTATIC ? 1 : 0);
    return (sizes & 3) - taken;
  }

  private static OptionalInt ofPlain(int opcode) {
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.DNEG) {
      boolean isWide = (opcode - Opcodes.IADD) % 2 == 1;
      return OptionalInt.of(opcode >= Opcodes.INEG ? 0 : isWide ? -2 : -1);
    }
    return switch (opcode) {
      case Opcodes.ACONST_NULL,
          Opcodes.ICONST_M1,
          Opcodes.ICONST_0,
          Opcodes.ICONST_1,
          Opcodes.ICONST_2,
          Opcodes.ICONST_3,
          Opcodes.ICONST_4,
          Opcodes.ICONST_5,
          Opcodes.FCONST_0,
          Opcodes.FCONST_1,
          Opcodes.FCONST_2,
          Opcodes.BIPUSH,
          Opcodes.SIPUSH,
          Opcodes.DUP,
          Opcodes.DUP_X1,
          Opcodes.DUP_X2,
          Opcodes.I2L,
          Opcodes.I2D,
          Opcodes.F2L,
          Opcodes.F2D ->
          OptionalInt.of(1);
      case Opcodes.LCONST_0,
          Opcodes.LCONST_1,
          Opcodes.DCONST_0,
          Opcodes.DCONST_1,
          Opcodes.DUP2,
          Opcodes.DUP2_X1,
          Opcodes.DUP2_X2 ->
          OptionalInt.of(2);
      case Opcodes.SWAP,
          Opcodes.CHECKCAST,
          Opcodes.ANEWARRAY,
          Opcodes.I2F,
          Opcodes.F2I,
          Opcodes.L2D,
          Opcodes.D2L,
          Opcodes.I2B,
          Opcodes.I2C,
          Opcodes.I2S ->
          OptionalInt.of(0);
      case Opcodes.ISHL,
          Opcodes.LSHL,
          Opcodes.ISHR,
          Opcodes.LSHR,
          Opcodes.IUSHR,
          Opcodes.LUSHR,
          Opcodes.IAND,
          Opcodes.IOR,
          Opcodes.IXOR,
          Opcodes.POP,
          Opcodes.L2I,
          Opcodes.L2F,
          Opcodes.D2I,
          Opcodes.D2F ->
          OptionalInt.of(-1);
      case Opcodes.LAND, Opcodes.LOR, Opcodes.LXOR, Opcodes.POP2 -> OptionalInt.of(-2);
      case Opcodes.AASTORE -> OptionalInt.of(-3);
      default -> OptionalInt.empty();
    };
  }
}
