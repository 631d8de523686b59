package dev.ato.bytecode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds the captured fields of an anonymous class that are copies of what the class around it has
 * captured: javac from release 18 on and ecj hand a value on, where javac before asks the object
 * around for it.
 *
 * <p>The copies are looked at: wherever the class around makes the anonymous one, it gives itself
 * as the object around, and its own captured field as the value; that is final, and stored before
 * any other code can see the object.
 */
final class HandedOn {

  private final ClassNode inner;
  private final ClassNode outer;
  private final Map<Integer, String> parameters = new HashMap<>();
  private final Map<String, Integer> given;

  private HandedOn(ClassNode inner, ClassNode outer) {
    this.inner = inner;
    this.outer = outer;
    CapturedParameters.of(inner).forEach((field, parameter) -> parameters.put(parameter, field));
    given = CapturedParameters.of(outer);
  }

  /** Whether a class, by its own file, may have such fields. */
  static boolean mayBeMeant(ClassNode inner) {
    if (inner.outerClass == null
        || inner.fields.stream().noneMatch(field -> field.name.startsWith("val$"))) {
      return false;
    }
    boolean isAnonymous = false;
    boolean isInNumbered = false;
    for (InnerClassNode entry : inner.innerClasses) {
      isAnonymous |= entry.name.equals(inner.name) && entry.innerName == null;
      isInNumbered |= entry.name.equals(inner.outerClass) && entry.outerName == null;
    }
    return isAnonymous && isInNumbered;
  }

  /** The fields of an anonymous class, each with that of the class around it. */
  static Map<String, FieldInsnNode> of(ClassNode inner, ClassNode outer) {
    return new HandedOn(inner, outer).fields();
  }

  private Map<String, FieldInsnNode> fields() {
    List<MethodNode> constructors =
        inner.methods.stream().filter(method -> method.name.equals("<init>")).toList();
    if (constructors.size() != 1 || given.isEmpty()) {
      return Map.of();
    }
    @Nullable Map<String, FieldInsnNode> everywhere = null;
    for (MethodNode method : outer.methods) {
      for (AbstractInsnNode node : method.instructions) {
        if (node instanceof MethodInsnNode call && isMaking(call)) {
          Map<String, FieldInsnNode> here = isOwn(method, call) ? handed(call) : new HashMap<>();
          if (everywhere == null) {
            everywhere = here;
          }
          everywhere
              .entrySet()
              .removeIf(entry -> !isSame(entry.getValue(), here.get(entry.getKey())));
        }
      }
    }
    return everywhere == null ? Map.of() : everywhere;
  }

  private boolean isMaking(MethodInsnNode call) {
    return call.getOpcode() == Opcodes.INVOKESPECIAL
        && call.name.equals("<init>")
        && call.owner.equals(inner.name);
  }

  private static boolean isSame(FieldInsnNode one, @Nullable FieldInsnNode other) {
    return other != null && one.name.equals(other.name) && one.desc.equals(other.desc);
  }

  /** Whether the object around that is given is the very one that has the code. */
  private boolean isOwn(MethodNode method, MethodInsnNode call) {
    Type[] types = Type.getArgumentTypes(call.desc);
    if ((method.access & Opcodes.ACC_STATIC) != 0
        || types.length == 0
        || !types[0].getInternalName().equals(outer.name)) {
      return false;
    }
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof VarInsnNode store
          && store.var == 0
          && store.getOpcode() > Opcodes.ALOAD) {
        return false;
      }
    }
    AbstractInsnNode making = call;
    while (making != null && !(making instanceof TypeInsnNode made && isMaking(made))) {
      making = making.getPrevious();
    }
    AbstractInsnNode first = making == null ? null : Code.next(making);
    if (first != null && first.getOpcode() == Opcodes.DUP) {
      first = Code.next(first);
    }
    return isThis(first);
  }

  private boolean isMaking(TypeInsnNode made) {
    return made.getOpcode() == Opcodes.NEW && made.desc.equals(inner.name);
  }

  /** Looks from the last argument on at those that come from captured fields. */
  private Map<String, FieldInsnNode> handed(MethodInsnNode call) {
    Map<String, FieldInsnNode> handed = new HashMap<>();
    @Nullable AbstractInsnNode last = Code.previous(call);
    for (int i = Type.getArgumentCount(call.desc) - 1; i > 0; i--) {
      String field = parameters.get(i);
      if (field == null || last == null) {
        break;
      }
      if (last instanceof FieldInsnNode read && isCaptured(read) && isThis(Code.previous(last))) {
        handed.put(field, read);
        last = Code.previous(Code.previous(last));
      } else if (last instanceof VarInsnNode load && load.getOpcode() <= Opcodes.ALOAD) {
        last = Code.previous(last);
      } else {
        break;
      }
    }
    return handed;
  }

  private boolean isCaptured(FieldInsnNode read) {
    return read.getOpcode() == Opcodes.GETFIELD
        && read.owner.equals(outer.name)
        && given.containsKey(read.name);
  }

  private static boolean isThis(@Nullable AbstractInsnNode node) {
    return node instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD && load.var == 0;
  }
}
