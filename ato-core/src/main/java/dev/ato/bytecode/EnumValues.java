package dev.ato.bytecode;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Writes the array that an enum keeps its constants in, and the {@code values()} that hands out a
 * copy of it (JLS §8.9.3), as javac does: ecj calls the field {@code ENUM$VALUES} and copies with
 * {@code System.arraycopy} what javac clones.
 *
 * <p>Sound because field and method are the compiler's own: the field is synthetic, private, static
 * and final, of the enum's array type; the method is compared instruction by instruction.
 */
final class EnumValues implements Normalization {

  private static final String NAME = "$VALUES";
  private static final String OTHER_NAME = "ENUM$VALUES";

  private static final int FIELD =
      Opcodes.ACC_SYNTHETIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;

  private static final int[] COPY = {
    Opcodes.GETSTATIC,
    Opcodes.DUP,
    Opcodes.ASTORE,
    Opcodes.ICONST_0,
    Opcodes.ALOAD,
    Opcodes.ARRAYLENGTH,
    Opcodes.DUP,
    Opcodes.ISTORE,
    Opcodes.ANEWARRAY,
    Opcodes.DUP,
    Opcodes.ASTORE,
    Opcodes.ICONST_0,
    Opcodes.ILOAD,
    Opcodes.INVOKESTATIC,
    Opcodes.ALOAD,
    Opcodes.ARETURN
  };

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    ClassNode own = neighbours.own();
    if ((own.access & Opcodes.ACC_ENUM) == 0
        || own.fields.stream().noneMatch(it -> isField(it, own))
        || own.fields.stream().anyMatch(it -> it.name.equals(NAME))) {
      return;
    }
    String array = "[L" + own.name + ";";
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof FieldInsnNode access
          && access.owner.equals(own.name)
          && access.name.equals(OTHER_NAME)
          && access.desc.equals(array)) {
        access.name = NAME;
      }
    }
    if (method.name.equals("values") && method.desc.equals("()" + array) && copies(method, own)) {
      InsnList clone = new InsnList();
      clone.add(new FieldInsnNode(Opcodes.GETSTATIC, own.name, NAME, array));
      clone.add(
          new MethodInsnNode(Opcodes.INVOKEVIRTUAL, array, "clone", "()Ljava/lang/Object;", false));
      clone.add(new TypeInsnNode(Opcodes.CHECKCAST, array));
      clone.add(new InsnNode(Opcodes.ARETURN));
      method.instructions = clone;
    }
  }

  private static boolean isField(FieldNode field, ClassNode own) {
    return field.name.equals(OTHER_NAME)
        && (field.access & FIELD) == FIELD
        && Type.getType(field.desc).equals(Type.getType("[L" + own.name + ";"));
  }

  /** Whether the whole method copies all of the array into a new one of its length. */
  private static boolean copies(MethodNode method, ClassNode own) {
    List<AbstractInsnNode> code = Code.of(method);
    if (code.size() != COPY.length || !method.tryCatchBlocks.isEmpty()) {
      return false;
    }
    for (int i = 0; i < COPY.length; i++) {
      if (code.get(i).getOpcode() != COPY[i]) {
        return false;
      }
    }
    return code.get(0) instanceof FieldInsnNode read
        && read.name.equals(NAME)
        && read.owner.equals(own.name)
        && code.get(8) instanceof TypeInsnNode made
        && ("[L" + made.desc + ";").equals(read.desc)
        && code.get(13) instanceof MethodInsnNode call
        && call.owner.equals("java/lang/System")
        && call.name.equals("arraycopy")
        && call.desc.equals("(Ljava/lang/Object;ILjava/lang/Object;II)V")
        && !call.itf
        && slot(code.get(2)) == slot(code.get(4))
        && slot(code.get(7)) == slot(code.get(12))
        && slot(code.get(10)) == slot(code.get(14))
        && slot(code.get(2)) != slot(code.get(10));
  }

  private static int slot(AbstractInsnNode access) {
    return ((VarInsnNode) access).var;
  }
}
