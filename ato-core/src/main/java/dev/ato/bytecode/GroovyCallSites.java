package dev.ato.bytecode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The names of the methods that a class of Groovy calls, by the numbers of its call sites. Without
 * {@code invokedynamic}, the default before Groovy 4, the code of a method only has the number; the
 * names stand in {@code $createCallSiteArray_1} and the like.
 */
final class GroovyCallSites {

  private static final String GIVING = "$getCallSiteArray";
  private static final String MAKING = "$createCallSiteArray";
  private static final int ENTRY = 4;
  private static final int MADE = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private GroovyCallSites() {}

  /** Whether a method gives or makes the call sites of its class. */
  static boolean isOne(MethodNode method) {
    return (method.access & MADE) == MADE
        && (method.name.equals(GIVING) || method.name.startsWith(MAKING));
  }

  /** Whether an instruction gives the call sites of {@code own}. */
  static boolean areGiven(AbstractInsnNode node, ClassNode own) {
    return node instanceof MethodInsnNode call
        && call.getOpcode() == Opcodes.INVOKESTATIC
        && call.name.equals(GIVING)
        && call.owner.equals(own.name);
  }

  /** The names by the numbers; empty unless all are made as the compiler does it. */
  static Map<Integer, String> names(ClassNode own) {
    Map<Integer, String> names = new HashMap<>();
    for (MethodNode method : own.methods) {
      if (method.name.startsWith(MAKING + "_") && !(isOne(method) && read(method, names))) {
        return Map.of();
      }
    }
    return names;
  }

  /** Reads {@code aload_0; ldc 1; ldc "name"; aastore}, again and again. */
  private static boolean read(MethodNode making, Map<Integer, String> names) {
    List<AbstractInsnNode> code = Code.of(making);
    int end = code.size() - 1;
    for (int i = 0; i < end; i += ENTRY) {
      if (i + ENTRY > end
          || code.get(i).getOpcode() != Opcodes.ALOAD
          || code.get(i + 3).getOpcode() != Opcodes.AASTORE
          || !(code.get(i + 2) instanceof LdcInsnNode push)
          || !(push.cst instanceof String name)) {
        return false;
      }
      Integer number = OrdinalArrays.pushed(code.get(i + 1));
      if (number == null || names.put(number, name) != null) {
        return false;
      }
    }
    return code.get(end).getOpcode() == Opcodes.RETURN;
  }
}
