package dev.ato.bytecode;

import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts in the place of a call to {@code access$000} the one read or call that the accessor makes,
 * as compilers write it since nestmates (JEP 181); so numbering accessors anew is invisible, and a
 * changed accessor is not.
 *
 * <p>Sound because the accessor is looked at: {@link Accessor} tells when it is nothing but that
 * instruction on its parameters in order. An accessor that cannot be found stays a call by name.
 */
final class AccessorCalls implements Normalization {

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      if (instruction instanceof MethodInsnNode call && mayBeAccessor(call, neighbours.own())) {
        target(call, neighbours).ifPresent(target -> method.instructions.set(call, target));
      }
    }
  }

  /**
   * A test by name first: looking at each static callee's class would be dear. A class has no use
   * for its own accessors, and how far they are normalized by now depends on the order of members.
   */
  private static boolean mayBeAccessor(MethodInsnNode call, ClassNode own) {
    return call.getOpcode() == Opcodes.INVOKESTATIC
        && call.name.startsWith("access$")
        && !call.owner.equals(own.name);
  }

  private static Optional<AbstractInsnNode> target(MethodInsnNode call, Neighbours neighbours) {
    return neighbours
        .find(call.owner)
        .flatMap(
            owner ->
                Neighbours.method(owner, call.name, call.desc)
                    .flatMap(Accessor::target)
                    .map(target -> asSeenFromOutside(target, owner)))
        // A call of super's method depends on the class that it stands in (JVMS
        // §6.5.invokespecial).
        .filter(target -> target.getOpcode() != Opcodes.INVOKESPECIAL);
  }

  private static AbstractInsnNode asSeenFromOutside(AbstractInsnNode target, ClassNode owner) {
    AbstractInsnNode copy = target.clone(Map.of());
    if (copy instanceof MethodInsnNode call) {
      PrivateCalls.normalize(call, owner);
    }
    return copy;
  }
}
