package dev.ato.bytecode;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Asks the object around for what it handed on ({@link HandedOn}), as javac did before release 18:
 * {@code this.val$x} becomes {@code this.this$0.val$x}, and the constructor keeps the object around
 * instead of the copy.
 *
 * <p>Sound because the copy is looked at where the object is made: both fields hold the same value
 * as long as both objects live.
 */
final class HandedOnFields implements Normalization {

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    ClassNode own = neighbours.own();
    Map<String, FieldInsnNode> handed = neighbours.handedOn(own);
    if (handed.isEmpty()) {
      return;
    }
    if (method.name.equals("<init>")) {
      keepAround(method, own, handed);
    }
    AbstractInsnNode next;
    for (AbstractInsnNode node = method.instructions.getFirst(); node != null; node = next) {
      next = node.getNext();
      if (node instanceof FieldInsnNode access
          && access.getOpcode() == Opcodes.GETFIELD
          && access.owner.equals(own.name)
          && handed.containsKey(access.name)) {
        ask(method, access, neighbours);
      }
    }
  }

  /** Goes out as long as what is read was handed on. */
  private static void ask(MethodNode method, FieldInsnNode read, Neighbours neighbours) {
    ClassNode place = neighbours.own();
    @Nullable FieldInsnNode origin = neighbours.handedOn(place).get(read.name);
    while (origin != null) {
      FieldInsnNode around = around(place, origin.owner);
      method.instructions.insertBefore(read, around);
      read.owner = origin.owner;
      read.name = origin.name;
      Optional<ClassNode> outer = neighbours.whole(origin.owner);
      if (outer.isEmpty()) {
        return;
      }
      place = outer.get();
      origin = neighbours.handedOn(place).get(read.name);
    }
  }

  private static FieldInsnNode around(ClassNode place, String outer) {
    return new FieldInsnNode(Opcodes.GETFIELD, place.name, field(place, outer), "L" + outer + ";");
  }

  /** The name of the field that keeps the object around, or would. */
  static String field(ClassNode place, String outer) {
    for (FieldNode field : place.fields) {
      if ((field.access & Opcodes.ACC_SYNTHETIC) != 0
          && field.name.startsWith("this$")
          && field.desc.equals("L" + outer + ";")) {
        return field.name;
      }
    }
    return "this$";
  }

  private static void keepAround(
      MethodNode constructor, ClassNode own, Map<String, FieldInsnNode> handed) {
    String outer = handed.values().iterator().next().owner;
    String around = field(own, outer);
    boolean isKept = false;
    AbstractInsnNode next;
    for (AbstractInsnNode node = constructor.instructions.getFirst(); node != null; node = next) {
      next = node.getNext();
      if (node instanceof FieldInsnNode store
          && store.getOpcode() == Opcodes.PUTFIELD
          && store.owner.equals(own.name)) {
        isKept |= store.name.equals(around);
        if (handed.containsKey(store.name)) {
          AbstractInsnNode value = Code.previous(store);
          Stream.of(Code.previous(value), value, store)
              .filter(Objects::nonNull)
              .forEach(constructor.instructions::remove);
        }
      }
    }
    if (!isKept) {
      InsnList keep = new InsnList();
      keep.add(new VarInsnNode(Opcodes.ALOAD, 0));
      keep.add(new VarInsnNode(Opcodes.ALOAD, 1));
      keep.add(new FieldInsnNode(Opcodes.PUTFIELD, own.name, around, "L" + outer + ";"));
      constructor.instructions.insert(keep);
    }
  }
}
