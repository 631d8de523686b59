package dev.ato.bytecode;

import dev.ato.AtoException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** One instruction as one line, with all that it does and nothing of where it stands. */
final class InstructionText {

  /** The primitive types in the order of the codes of JVMS §6.5.newarray, from 4 on. */
  private static final String[] ELEMENT_TYPES = {
    "boolean", "char", "float", "double", "byte", "short", "int", "long"
  };

  private static final InstructionText WITHOUT_PLACES = ofNothing();

  private final ParameterSlots slots;
  private final Labels labels;

  InstructionText(ParameterSlots slots, Labels labels) {
    this.slots = slots;
    this.labels = labels;
  }

  /** For instructions that name neither a slot nor a place. */
  static InstructionText withoutPlaces() {
    return WITHOUT_PLACES;
  }

  private static InstructionText ofNothing() {
    MethodNode none = new MethodNode(Opcodes.ACC_STATIC, "none", "()V", null, null);
    return new InstructionText(ParameterSlots.of(none), Labels.of(none));
  }

  String of(AbstractInsnNode node) {
    if (node instanceof InsnNode) {
      return Mnemonics.of(node.getOpcode());
    } else if (node instanceof VarInsnNode access) {
      return Mnemonics.of(access.getOpcode()) + " " + slots.name(access.var);
    } else if (node instanceof LdcInsnNode push) {
      return "push " + ConstantText.of(push.cst);
    } else if (node instanceof MethodInsnNode call) {
      return MemberText.of(call);
    } else if (node instanceof FieldInsnNode access) {
      return MemberText.of(access);
    } else if (node instanceof JumpInsnNode jump) {
      return Mnemonics.of(jump.getOpcode()) + " " + labels.name(jump.label);
    } else if (node instanceof TypeInsnNode use) {
      return typeUse(use);
    } else if (node instanceof IincInsnNode step) {
      return Mnemonics.of(step.getOpcode()) + " " + slots.name(step.var) + " by " + step.incr;
    } else if (node instanceof InvokeDynamicInsnNode call) {
      return DynamicText.of(call);
    } else if (node instanceof IntInsnNode array) {
      return "new " + elementType(array.operand) + "[]";
    } else if (node instanceof MultiANewArrayInsnNode array) {
      return "new " + NameText.ofField(array.desc) + " with " + array.dims + " sizes";
    }
    throw new AtoException("unknown opcode: " + node.getOpcode());
  }

  private static String typeUse(TypeInsnNode use) {
    String type = NameText.ofClassOrArray(use.desc);
    return use.getOpcode() == Opcodes.ANEWARRAY
        ? "new " + type + "[]"
        : Mnemonics.of(use.getOpcode()) + " " + type;
  }

  private static String elementType(int code) {
    int index = code - Opcodes.T_BOOLEAN;
    if (index < 0 || index >= ELEMENT_TYPES.length) {
      throw new AtoException("unknown element type of an array: " + code);
    }
    return ELEMENT_TYPES[index];
  }
}
