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
 * Turns {@code invokespecial} of a private method of the same class, also in a method handle, into
 * {@code invokevirtual}, or {@code invokeinterface} in an interface, as compilers write it since
 * nestmates (JEP 181, class file version 55).
 *
 * <p>Sound because the target is looked at: a private method is selected without regard to the
 * receiver's class (JVMS §5.4.6 step 1), and all three throw the same on null.
 */
final class PrivateCalls implements Normalization {

  @Override
  public boolean mayMean(BitSet opcodes) {
    return opcodes.get(Opcodes.INVOKESPECIAL) || opcodes.get(Opcodes.INVOKEDYNAMIC);
  }

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof MethodInsnNode call) {
        normalize(call, neighbours.own());
      } else if (instruction instanceof InvokeDynamicInsnNode call) {
        for (int i = 0; i < call.bsmArgs.length; i++) {
          if (call.bsmArgs[i] instanceof Handle handle) {
            call.bsmArgs[i] = normalized(handle, neighbours.own());
          }
        }
      }
    }
  }

  /** The same for one call that stands in {@code caller}. */
  static void normalize(MethodInsnNode call, ClassNode caller) {
    if (call.getOpcode() == Opcodes.INVOKESPECIAL
        && isPrivateInstanceMethod(call.owner, call.name, call.desc, caller)) {
      call.setOpcode(call.itf ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL);
    }
  }

  private static Handle normalized(Handle handle, ClassNode caller) {
    if (handle.getTag() != Opcodes.H_INVOKESPECIAL
        || !isPrivateInstanceMethod(
            handle.getOwner(), handle.getName(), handle.getDesc(), caller)) {
      return handle;
    }
    int tag = handle.isInterface() ? Opcodes.H_INVOKEINTERFACE : Opcodes.H_INVOKEVIRTUAL;
    return new Handle(
        tag, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
  }

  private static boolean isPrivateInstanceMethod(
      String owner, String name, String descriptor, ClassNode caller) {
    return owner.equals(caller.name)
        && !name.startsWith("<")
        && Neighbours.method(caller, name, descriptor)
            .filter(target -> (target.access & Opcodes.ACC_PRIVATE) != 0)
            .filter(target -> (target.access & Opcodes.ACC_STATIC) == 0)
            .isPresent();
  }
}
