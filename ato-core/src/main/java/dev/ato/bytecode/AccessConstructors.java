package dev.ato.bytecode;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Puts in the place of a call to a constructor that the compiler made to be called from other
 * classes of the nest (before JEP 181) the private one that it calls: with one parameter less,
 * whose only use is to tell the two apart.
 *
 * <p>Sound because the constructor is looked at: it is synthetic and does nothing but hand its
 * other parameters over in order. One that cannot be found stays as it is.
 */
final class AccessConstructors implements Normalization {

  private static final String KOTLIN = "kotlin/jvm/internal/DefaultConstructorMarker";

  @Override
  public boolean mayMean(BitSet opcodes) {
    return opcodes.get(Opcodes.INVOKESPECIAL);
  }

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof MethodInsnNode call && mayBeMeant(call, neighbours.own())) {
        neighbours
            .find(call.owner)
            .flatMap(owner -> target(owner, call))
            .ifPresent(
                descriptor -> {
                  method.instructions.insertBefore(call, new InsnNode(Opcodes.POP));
                  call.desc = descriptor;
                });
      }
    }
  }

  /** Whether a constructor of {@code owner} stands nowhere by its descriptor. */
  static boolean isOne(MethodNode method, ClassNode owner) {
    return method.name.equals("<init>")
        && endsWithMarker(method.desc, owner.name)
        && target(owner, method).isPresent();
  }

  /**
   * A test by the last parameter first, whose class has a number for its name (javac), is the one
   * that is made (ecj), or Kotlin's.
   */
  private static boolean mayBeMeant(MethodInsnNode call, ClassNode own) {
    return call.name.equals("<init>")
        && !call.owner.equals(own.name)
        && endsWithMarker(call.desc, call.owner);
  }

  private static boolean endsWithMarker(String descriptor, String owner) {
    int end = descriptor.lastIndexOf(')') - 1;
    if (end < 2 || descriptor.charAt(end) != ';') {
      return false;
    }
    boolean isOwner =
        descriptor.startsWith(owner, end - owner.length())
            && descriptor.startsWith("L", end - owner.length() - 1);
    if (!isOwner
        && !Character.isDigit(descriptor.charAt(end - 1))
        && !descriptor.startsWith(KOTLIN, end - KOTLIN.length())) {
      return false;
    }
    Type[] parameters = Type.getArgumentTypes(descriptor);
    if (parameters.length == 0 || parameters[parameters.length - 1].getSort() != Type.OBJECT) {
      return false;
    }
    String last = parameters[parameters.length - 1].getInternalName();
    if (last.equals(KOTLIN) || last.equals(owner)) {
      return true;
    }
    return Character.isDigit(last.charAt(last.length() - 1)) && last.indexOf('$') >= 0;
  }

  private static Optional<String> target(ClassNode owner, MethodInsnNode call) {
    return Neighbours.method(owner, "<init>", call.desc).flatMap(method -> target(owner, method));
  }

  private static Optional<String> target(ClassNode owner, MethodNode method) {
    if ((method.access & Opcodes.ACC_SYNTHETIC) == 0 || !method.tryCatchBlocks.isEmpty()) {
      return Optional.empty();
    }
    List<AbstractInsnNode> code = Code.of(method);
    Type[] parameters = Type.getArgumentTypes(method.desc);
    int handed = parameters.length - 1;
    if (code.size() != handed + 3
        || !loads(code.get(0), Opcodes.ALOAD, 0)
        || code.get(handed + 2).getOpcode() != Opcodes.RETURN
        || !(code.get(handed + 1) instanceof MethodInsnNode call)
        || !call.owner.equals(owner.name)
        || !call.name.equals("<init>")) {
      return Optional.empty();
    }
    int slot = 1;
    for (int i = 0; i < handed; i++) {
      if (!loads(code.get(i + 1), parameters[i].getOpcode(Opcodes.ILOAD), slot)) {
        return Optional.empty();
      }
      slot += parameters[i].getSize();
    }
    return Type.getArgumentCount(call.desc) == handed ? Optional.of(call.desc) : Optional.empty();
  }

  private static boolean loads(AbstractInsnNode node, int opcode, int slot) {
    return node instanceof VarInsnNode load && load.getOpcode() == opcode && load.var == slot;
  }
}
