package dev.ato.bytecode;

import java.util.BitSet;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes each call of a private method of the same class or nest, also in a method handle, as
 * {@code invokespecial}, as compilers did before nestmates (JEP 181, class file version 55). So a
 * call of the very method stays apart from one of a method that a subclass may override, which have
 * the same bytes since: a method that is no longer private may be another one that runs.
 *
 * <p>Sound because the target is looked at: a private method is selected without regard to the
 * receiver's class (JVMS §5.4.6 step 1), as with {@code invokespecial}, and all throw the same on
 * null. A call by {@code super} that names a class further up says in which class it stands ({@link
 * SuperCall}): what runs may then be declared in between (JVMS §6.5.invokespecial).
 */
final class PrivateCalls implements Normalization {

  @Override
  public boolean mayMean(BitSet opcodes) {
    return opcodes.get(Opcodes.INVOKESPECIAL)
        || opcodes.get(Opcodes.INVOKEVIRTUAL)
        || opcodes.get(Opcodes.INVOKEINTERFACE)
        || opcodes.get(Opcodes.INVOKEDYNAMIC);
  }

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    AbstractInsnNode next;
    for (AbstractInsnNode node = method.instructions.getFirst(); node != null; node = next) {
      next = node.getNext();
      if (node instanceof MethodInsnNode call) {
        normalize(call, method, neighbours);
      } else if (node instanceof InvokeDynamicInsnNode call) {
        for (int i = 0; i < call.bsmArgs.length; i++) {
          if (call.bsmArgs[i] instanceof Handle handle) {
            call.bsmArgs[i] = normalized(handle, neighbours);
          }
        }
      }
    }
  }

  private static void normalize(MethodInsnNode call, MethodNode method, Neighbours neighbours) {
    if (call.getOpcode() == Opcodes.INVOKESTATIC || call.name.equals("<init>")) {
      return;
    }
    if (neighbours.isPrivate(call.owner, call.name, call.desc)) {
      call.setOpcode(Opcodes.INVOKESPECIAL);
    } else if (call.getOpcode() == Opcodes.INVOKESPECIAL && isFarUp(call, neighbours.own())) {
      method.instructions.set(call, new SuperCall(call, neighbours.own().name));
    }
  }

  /** Whether a call by {@code super} names neither the own class nor one right above it. */
  private static boolean isFarUp(MethodInsnNode call, ClassNode own) {
    return !call.owner.equals(own.name)
        && !call.owner.equals(own.superName)
        && !own.interfaces.contains(call.owner);
  }

  /** The same for one call that stands in {@code caller}; whether it is one. */
  static boolean normalize(MethodInsnNode call, ClassNode caller) {
    boolean isOne =
        call.getOpcode() != Opcodes.INVOKESTATIC
            && call.owner.equals(caller.name)
            && Neighbours.method(caller, call.name, call.desc)
                .filter(target -> ClassSketch.isPrivate(target.access, target.name))
                .isPresent();
    if (isOne) {
      call.setOpcode(Opcodes.INVOKESPECIAL);
    }
    return isOne;
  }

  private static Handle normalized(Handle handle, Neighbours neighbours) {
    boolean mayBeOne =
        handle.getTag() == Opcodes.H_INVOKEVIRTUAL || handle.getTag() == Opcodes.H_INVOKEINTERFACE;
    return mayBeOne && neighbours.isPrivate(handle.getOwner(), handle.getName(), handle.getDesc())
        ? new Handle(
            Opcodes.H_INVOKESPECIAL,
            handle.getOwner(),
            handle.getName(),
            handle.getDesc(),
            handle.isInterface())
        : handle;
  }
}
