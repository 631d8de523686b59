package dev.ato.bytecode;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Mutations of which instructions there are, in which order, and who guards them. */
final class ShapeMutations {

  static final List<Mutation> ALL =
      List.of(
          new Mutation("synchronized", (method, random) -> flip(method, Opcodes.ACC_SYNCHRONIZED)),
          new Mutation("static", (method, random) -> flip(method, Opcodes.ACC_STATIC)),
          Mutation.inMethod(
              "instruction dropped",
              AbstractInsnNode.class,
              ShapeMutations::isNoPop,
              (method, it) -> method.instructions.remove(it)),
          Mutation.inMethod(
              "step doubled",
              AbstractInsnNode.class,
              it -> it instanceof MethodInsnNode || it instanceof FieldInsnNode,
              (method, it) -> method.instructions.insert(it, it.clone(Map.of()))),
          Mutation.inMethod(
              "instructions swapped",
              AbstractInsnNode.class,
              ShapeMutations::differsFromNext,
              ShapeMutations::swapWithNext),
          Mutation.inMethod(
              "addition to subtraction",
              InsnNode.class,
              it -> it.getOpcode() >= Opcodes.IADD && it.getOpcode() < Opcodes.ISUB,
              (method, it) ->
                  method.instructions.set(
                      it, new InsnNode(it.getOpcode() + Opcodes.ISUB - Opcodes.IADD))),
          Mutation.inMethod(
              "kind of comparison with NaN",
              InsnNode.class,
              it -> it.getOpcode() >= Opcodes.FCMPL && it.getOpcode() <= Opcodes.DCMPG,
              (method, it) ->
                  method.instructions.set(
                      it, new InsnNode(((it.getOpcode() - Opcodes.FCMPL) ^ 1) + Opcodes.FCMPL))),
          Mutation.of(
              "condition of a jump",
              JumpInsnNode.class,
              jump -> jump.getOpcode() <= Opcodes.IF_ACMPNE,
              ShapeMutations::negate),
          Mutation.inMethod(
              "target of a jump",
              JumpInsnNode.class,
              jump -> true,
              (method, jump) -> jump.label = behind(method, jump.label)),
          new Mutation("parameter read", (method, random) -> readNextParameter(method)),
          handler("type of a catch", (method, it) -> it.type = "other/Type"),
          handler("start of a try", (method, it) -> it.start = behind(method, it.start)),
          handler("end of a try", (method, it) -> it.end = before(method, it.end)),
          handler("target of a catch", (method, it) -> it.handler = behind(method, it.handler)),
          handler("handler dropped", (method, it) -> method.tryCatchBlocks.remove(it)),
          new Mutation("order of handlers", (method, random) -> swapHandlers(method)));

  private ShapeMutations() {}

  private static Mutation handler(String name, BiConsumer<MethodNode, TryCatchBlockNode> change) {
    return new Mutation(
        name,
        (method, random) -> {
          List<TryCatchBlockNode> blocks = method.tryCatchBlocks;
          if (blocks.isEmpty()) {
            return false;
          }
          List<String> before = Guards.of(method);
          change.accept(method, blocks.get(random.nextInt(blocks.size())));
          return !Guards.of(method).equals(before);
        });
  }

  /** What is left on the stack when a method returns is gone, as if it had been dropped. */
  private static boolean isNoPop(AbstractInsnNode node) {
    return isPlain(node) && node.getOpcode() != Opcodes.POP && node.getOpcode() != Opcodes.POP2;
  }

  /** Neither a jump nor the end of a block, so that without it nothing is stranded. */
  private static boolean isPlain(AbstractInsnNode node) {
    return Code.isInstruction(node)
        && node.getOpcode() != Opcodes.NOP
        && !(node instanceof JumpInsnNode)
        && !Code.endsItsBlock(node);
  }

  private static boolean differsFromNext(AbstractInsnNode node) {
    AbstractInsnNode next = node.getNext();
    return isPlain(node)
        && next != null
        && isPlain(next)
        && node.getOpcode() != next.getOpcode()
        && !(isConstructor(node) && next instanceof VarInsnNode);
  }

  /** An object may be kept before it is constructed: whoever reads it does so afterwards. */
  private static boolean isConstructor(AbstractInsnNode node) {
    return node instanceof MethodInsnNode call && call.name.equals("<init>");
  }

  private static void swapWithNext(MethodNode method, AbstractInsnNode node) {
    AbstractInsnNode next = node.getNext();
    method.instructions.remove(node);
    method.instructions.insert(next, node);
  }

  /** The opcodes of conditional jumps come in pairs of opposites. */
  private static void negate(JumpInsnNode jump) {
    jump.setOpcode(((jump.getOpcode() - Opcodes.IFEQ) ^ 1) + Opcodes.IFEQ);
  }

  private static LabelNode behind(MethodNode method, LabelNode label) {
    LabelNode later = new LabelNode();
    method.instructions.insert(Code.firstInstruction(label), later);
    return later;
  }

  private static LabelNode before(MethodNode method, LabelNode label) {
    AbstractInsnNode last = label;
    while (!Code.isInstruction(last)) {
      last = last.getPrevious();
    }
    LabelNode earlier = new LabelNode();
    method.instructions.insertBefore(last, earlier);
    return earlier;
  }

  private static boolean readNextParameter(MethodNode method) {
    ParameterSlots parameters = ParameterSlots.of(method);
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof VarInsnNode access
          && parameters.contains(access.var)
          && parameters.contains(access.var + 1)) {
        access.var++;
        return true;
      }
    }
    return false;
  }

  private static boolean swapHandlers(MethodNode method) {
    List<String> before = Guards.of(method);
    for (int i = 1; i < method.tryCatchBlocks.size(); i++) {
      Collections.swap(method.tryCatchBlocks, i - 1, i);
      if (!Guards.of(method).equals(before)) {
        return true;
      }
      Collections.swap(method.tryCatchBlocks, i - 1, i);
    }
    return false;
  }

  private static boolean flip(MethodNode method, int flag) {
    method.access ^= flag;
    return true;
  }
}
