package dev.ato.bytecode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Reads captured variables in a constructor from their fields, as javac does; ecj takes the
 * parameters that they came from.
 *
 * <p>Sound because the field is final, was stored from the parameter before another constructor was
 * called, and is read behind that call; a parameter that the code changes is left alone.
 */
final class CapturedLoads implements Normalization {

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    ClassNode own = neighbours.own();
    if (!method.name.equals("<init>")
        || own.fields.stream().noneMatch(field -> field.name.startsWith("val$"))) {
      return;
    }
    Map<Integer, FieldNode> fields = fields(method, own);
    if (fields.isEmpty()) {
      return;
    }
    AbstractInsnNode next;
    for (AbstractInsnNode node = behindOther(method, own); node != null; node = next) {
      next = node.getNext();
      if (node instanceof VarInsnNode load && fields.containsKey(load.var)) {
        FieldNode field = fields.get(load.var);
        InsnList read = new InsnList();
        read.add(new VarInsnNode(Opcodes.ALOAD, 0));
        read.add(new FieldInsnNode(Opcodes.GETFIELD, own.name, field.name, field.desc));
        method.instructions.insertBefore(load, read);
        method.instructions.remove(load);
      }
    }
  }

  /** The fields of captured variables, by the slots of the parameters that are never changed. */
  private static Map<Integer, FieldNode> fields(MethodNode constructor, ClassNode own) {
    Map<String, Integer> captured = CapturedParameters.of(own);
    Map<Integer, FieldNode> fields = new HashMap<>();
    for (FieldNode field : own.fields) {
      Integer parameter = captured.get(field.name);
      if (parameter != null && field.name.startsWith("val$")) {
        fields.put(slot(constructor, parameter), field);
      }
    }
    for (AbstractInsnNode node : constructor.instructions) {
      if (node instanceof IincInsnNode step) {
        fields.remove(step.var);
      } else if (node instanceof VarInsnNode store && store.getOpcode() > Opcodes.ALOAD) {
        fields.remove(store.var);
      }
    }
    return fields;
  }

  private static int slot(MethodNode constructor, int parameter) {
    int slot = 1;
    Type[] types = Type.getArgumentTypes(constructor.desc);
    for (int i = 0; i < parameter && i < types.length; i++) {
      slot += types[i].getSize();
    }
    return slot;
  }

  /** What comes behind the call of the super class's constructor; null if there is none. */
  private static @Nullable AbstractInsnNode behindOther(MethodNode constructor, ClassNode own) {
    int made = 0;
    for (AbstractInsnNode node : constructor.instructions) {
      if (node instanceof TypeInsnNode making && making.getOpcode() == Opcodes.NEW) {
        made++;
      } else if (node instanceof MethodInsnNode call
          && call.getOpcode() == Opcodes.INVOKESPECIAL
          && call.name.equals("<init>")) {
        if (made == 0) {
          return call.owner.equals(own.superName) ? call.getNext() : null;
        }
        made--;
      }
    }
    return null;
  }
}
