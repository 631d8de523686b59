package dev.ato.it.equivalence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** What instructions do, in words that are the same for what the rules take to be the same. */
final class Wording {

  private static final Set<String> OF_OBJECT =
      Set.of(
          "toString()Ljava/lang/String;",
          "hashCode()I",
          "equals(Ljava/lang/Object;)Z",
          "getClass()Ljava/lang/Class;",
          "notify()V",
          "notifyAll()V",
          "wait()V",
          "wait(J)V",
          "wait(JI)V");

  private final Rule last;
  private final Set<String> ownPrivate;

  /**
   * Words by rules.
   *
   * @param last the last rule in force
   * @param ownPrivate the private methods of the class, {@code a/B.name()V}
   */
  Wording(Rule last, Set<String> ownPrivate) {
    this.last = last;
    this.ownPrivate = ownPrivate;
  }

  boolean allows(Rule rule) {
    return last.allows(rule);
  }

  String of(AbstractInsnNode node) {
    String opcode = node.getOpcode() + " ";
    if (node instanceof MethodInsnNode call) {
      return call(call);
    } else if (node instanceof FieldInsnNode access) {
      return opcode + access.owner + "." + access.name + ":" + access.desc;
    } else if (node instanceof InvokeDynamicInsnNode call) {
      String name = isConcatenation(call) ? "" : call.name;
      return opcode + name + call.desc + call.bsm + arguments(call);
    } else if (node instanceof TypeInsnNode use) {
      return opcode + use.desc;
    } else if (node instanceof IntInsnNode array) {
      return opcode + array.operand;
    } else if (node instanceof MultiANewArrayInsnNode array) {
      return opcode + array.desc + array.dims;
    }
    return node instanceof LdcInsnNode push ? opcode + constant(push.cst) : opcode;
  }

  private String call(MethodInsnNode call) {
    String member = call.name + call.desc;
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    boolean isSpecial = call.getOpcode() == Opcodes.INVOKESPECIAL;
    if (allows(Rule.METHODS_OF_OBJECT) && OF_OBJECT.contains(member) && !isStatic && !isSpecial) {
      return "object's " + member;
    }
    if (allows(Rule.PRIVATE_METHODS) && ownPrivate.contains(call.owner + "." + member)) {
      return "own " + isStatic + member;
    }
    return call.getOpcode() + " " + call.owner + "." + member + call.itf;
  }

  private boolean isConcatenation(InvokeDynamicInsnNode call) {
    return allows(Rule.NAMES_OF_CONCATENATIONS)
        && call.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory");
  }

  private static List<String> arguments(InvokeDynamicInsnNode call) {
    return Arrays.stream(call.bsmArgs).map(Wording::constant).toList();
  }

  private static String constant(Object value) {
    return value.getClass().getSimpleName() + " " + value;
  }
}
