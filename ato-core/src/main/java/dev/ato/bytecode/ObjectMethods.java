package dev.ato.bytecode;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Calls of the public methods of {@code Object} name {@code Object} as their owner, as javac wrote
 * them on interfaces before release 18 (JDK-8272564), and as it is done for arrays.
 *
 * <p>Sound because the method that runs is chosen by the class of the receiver (JVMS §5.4.6), which
 * has or inherits one of this name and descriptor, whatever type the call names, unless the type
 * has a private one. What differs is only which class would be missed if it were not there, and
 * what a call by {@code invokeinterface} of an object that is no such interface throws: the
 * verifier lets it pass (JVMS §4.10.1.9), no compiler writes it.
 */
final class ObjectMethods implements Normalization {

  private static final String OBJECT = "java/lang/Object";

  private static final Set<String> METHODS =
      Set.of(
          "equals(Ljava/lang/Object;)Z",
          "getClass()Ljava/lang/Class;",
          "hashCode()I",
          "notify()V",
          "notifyAll()V",
          "toString()Ljava/lang/String;",
          "wait()V",
          "wait(J)V",
          "wait(JI)V");

  /** Their names, since most calls need no second look; a damaged class file has calls of none. */
  private static final Set<String> NAMES =
      new HashSet<>(
          Set.of("equals", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait"));

  @Override
  public boolean mayMean(BitSet opcodes) {
    return opcodes.get(Opcodes.INVOKEVIRTUAL) || opcodes.get(Opcodes.INVOKEINTERFACE);
  }

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof MethodInsnNode call
          && isOne(call)
          && !isHidden(call, neighbours)) {
        call.owner = OBJECT;
        call.itf = false;
        call.setOpcode(Opcodes.INVOKEVIRTUAL);
      }
    }
  }

  /** Whether the class has a method of this name that is no override: one for its nest alone. */
  private static boolean isHidden(MethodInsnNode call, Neighbours neighbours) {
    return isOfSameNest(call.owner, neighbours.own().name)
        && neighbours
            .find(call.owner)
            .flatMap(owner -> Neighbours.method(owner, call.name, call.desc))
            .filter(it -> (it.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) != 0)
            .isPresent();
  }

  private static boolean isOfSameNest(String one, String other) {
    return outermost(one).equals(outermost(other));
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$', name.lastIndexOf('/') + 2);
    return nested < 0 ? name : name.substring(0, nested);
  }

  /** Whether a call is of one of these methods. */
  static boolean isOne(MethodInsnNode call) {
    int opcode = call.getOpcode();
    return (opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE)
        && NAMES.contains(call.name)
        && METHODS.contains(call.name + call.desc);
  }
}
