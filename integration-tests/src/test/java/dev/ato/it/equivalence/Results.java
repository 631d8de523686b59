package dev.ato.it.equivalence;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** What events give: symbols with the type that is declared. */
final class Results {

  private Results() {}

  static Expression of(AbstractInsnNode node, int symbol) {
    Type type = type(node);
    boolean isReference = type.getSort() >= Type.ARRAY && type.getSort() < Type.METHOD;
    boolean isMade = node.getOpcode() == Opcodes.NEW;
    String name = isReference ? type.getInternalName() : "";
    return new Expression.Symbol(symbol, name, size(type), isMade);
  }

  private static String arrayOf(String element) {
    return "[" + Type.getObjectType(element).getDescriptor();
  }

  private static int size(Type type) {
    return Math.max(1, type.getSize());
  }

  private static Type type(AbstractInsnNode node) {
    if (node instanceof MethodInsnNode call) {
      // A clone has the class of what is cloned, and that is the call's owner or a kind of it.
      boolean isClone = call.owner.startsWith("[") && call.name.equals("clone");
      return isClone ? Type.getObjectType(call.owner) : Type.getReturnType(call.desc);
    } else if (node instanceof InvokeDynamicInsnNode call) {
      return Type.getReturnType(call.desc);
    } else if (node instanceof FieldInsnNode access) {
      return Type.getType(access.desc);
    } else if (node instanceof TypeInsnNode use) {
      boolean isArray = use.getOpcode() == Opcodes.ANEWARRAY;
      return Type.getObjectType(isArray ? arrayOf(use.desc) : use.desc);
    } else if (node instanceof MultiANewArrayInsnNode array) {
      return Type.getObjectType(array.desc);
    } else if (node instanceof LdcInsnNode push && push.cst instanceof Type) {
      return Type.getType(Class.class);
    }
    return switch (node.getOpcode()) {
      case Opcodes.LALOAD, Opcodes.LDIV, Opcodes.LREM -> Type.LONG_TYPE;
      case Opcodes.DALOAD -> Type.DOUBLE_TYPE;
      default -> Type.INT_TYPE;
    };
  }
}
