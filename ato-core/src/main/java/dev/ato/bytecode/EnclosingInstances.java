package dev.ato.bytecode;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Takes off what javac does in an inner class's constructor with the object around it before it
 * calls another constructor: from release 25 on it checks it for {@code null} (JDK-8164714), before
 * 18 it keeps it even if nobody reads it (JDK-8271623).
 *
 * <p>The check goes where the first parameter is the object around, which the class file tells: of
 * a member class by its not being static, of an anonymous class by its parameter's type, of a local
 * one by the field it is kept in. That object is never {@code null}: the code that makes the inner
 * one has it as {@code this}, or has checked it (JLS §15.9.4). The store goes if its field is
 * synthetic and final, and neither the class nor one within it reads it; one of those that cannot
 * be read keeps it. What is reachable for the garbage collector is not logic.
 */
final class EnclosingInstances implements Normalization {

  private static final String THIS = "this$";

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    ClassNode own = neighbours.own();
    if (!method.name.equals("<init>") || own.name.indexOf('$') < 0) {
      return;
    }
    Type[] parameters = Type.getArgumentTypes(method.desc);
    if (parameters.length == 0) {
      return;
    }
    Optional<FieldNode> field = field(own, parameters[0]);
    if (takesEnclosing(own, parameters[0], field.isPresent())) {
      removeCheck(method);
    }
    field.filter(it -> !isRead(it, neighbours)).ifPresent(it -> removeStore(method, own, it));
  }

  /** The field in which the compiler keeps the object around. */
  private static Optional<FieldNode> field(ClassNode own, Type type) {
    int wanted = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_FINAL;
    return own.fields.stream()
        .filter(field -> (field.access & (wanted | Opcodes.ACC_STATIC)) == wanted)
        .filter(field -> field.name.startsWith(THIS) && field.desc.equals(type.getDescriptor()))
        .findFirst();
  }

  private static boolean takesEnclosing(ClassNode own, Type first, boolean kept) {
    for (InnerClassNode entry : own.innerClasses) {
      if (entry.name.equals(own.name) && (entry.access & Opcodes.ACC_STATIC) == 0) {
        String outer = entry.outerName == null ? own.outerClass : entry.outerName;
        boolean isLocal = entry.outerName == null && entry.innerName != null;
        return outer != null
            && first.getDescriptor().equals("L" + outer + ";")
            && (kept || !isLocal);
      }
    }
    return false;
  }

  /** Removes {@code dup; Objects.requireNonNull; pop} of the first parameter. */
  private static void removeCheck(MethodNode method) {
    for (AbstractInsnNode node = method.instructions.getFirst();
        node != null && !isConstructor(node);
        node = node.getNext()) {
      if (isLoad(node, 1) && behindCheck(node) != node) {
        AbstractInsnNode last = behindCheck(node);
        while (node.getNext() != last) {
          method.instructions.remove(node.getNext());
        }
        method.instructions.remove(last);
        return;
      }
    }
  }

  private static void removeStore(MethodNode method, ClassNode own, FieldNode field) {
    for (AbstractInsnNode node = method.instructions.getFirst();
        node != null && !isConstructor(node);
        node = node.getNext()) {
      AbstractInsnNode value = Code.next(node);
      AbstractInsnNode store = Code.next(value);
      if (isLoad(node, 0)
          && isLoad(value, 1)
          && store instanceof FieldInsnNode put
          && put.getOpcode() == Opcodes.PUTFIELD
          && put.owner.equals(own.name)
          && put.name.equals(field.name)
          && put.desc.equals(field.desc)) {
        List.of(node, value, store).forEach(method.instructions::remove);
        return;
      }
    }
  }

  private static boolean isConstructor(AbstractInsnNode node) {
    return node.getOpcode() == Opcodes.INVOKESPECIAL;
  }

  private static boolean isLoad(@Nullable AbstractInsnNode node, int slot) {
    return node instanceof VarInsnNode load
        && load.getOpcode() == Opcodes.ALOAD
        && load.var == slot;
  }

  /** The end of {@code dup; Objects.requireNonNull; pop} if that follows, else the same place. */
  static AbstractInsnNode behindCheck(AbstractInsnNode load) {
    AbstractInsnNode copy = Code.next(load);
    AbstractInsnNode check = Code.next(copy);
    AbstractInsnNode drop = Code.next(check);
    return copy != null
            && copy.getOpcode() == Opcodes.DUP
            && isCheck(check)
            && drop != null
            && drop.getOpcode() == Opcodes.POP
        ? drop
        : load;
  }

  private static boolean isCheck(@Nullable AbstractInsnNode node) {
    return node instanceof MethodInsnNode call
        && call.getOpcode() == Opcodes.INVOKESTATIC
        && call.owner.equals("java/util/Objects")
        && call.name.equals("requireNonNull")
        && call.desc.equals("(Ljava/lang/Object;)Ljava/lang/Object;");
  }

  private static boolean isRead(FieldNode field, Neighbours neighbours) {
    ClassNode own = neighbours.own();
    if (isReadIn(own, own.name, field) || !neighbours.handedOn(own).isEmpty()) {
      return true;
    }
    for (InnerClassNode entry : own.innerClasses) {
      if (entry.name.startsWith(own.name + "$")) {
        Optional<ClassNode> within = neighbours.whole(entry.name);
        if (within.isEmpty() || isReadIn(within.get(), own.name, field)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isReadIn(ClassNode reader, String owner, FieldNode field) {
    for (MethodNode method : reader.methods) {
      for (AbstractInsnNode node : method.instructions) {
        if (node instanceof FieldInsnNode access
            && access.getOpcode() == Opcodes.GETFIELD
            && access.name.equals(field.name)
            && access.owner.equals(owner)) {
          return true;
        } else if (node instanceof InvokeDynamicInsnNode call && names(call, owner, field)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean names(InvokeDynamicInsnNode call, String owner, FieldNode field) {
    for (Object argument : call.bsmArgs) {
      if (argument instanceof Handle handle
          && handle.getOwner().equals(owner)
          && handle.getName().equals(field.name)) {
        return true;
      }
    }
    return false;
  }
}
