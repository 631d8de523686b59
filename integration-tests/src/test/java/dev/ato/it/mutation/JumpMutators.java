package dev.ato.it.mutation;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;

/** Other conditions than PIT tries, and other targets. */
final class JumpMutators {

  static final List<TreeMutator> ALL =
      List.of(
          Change.of(
              "condition on a number",
              JumpInsnNode.class,
              it -> it.getOpcode() >= Opcodes.IFEQ && it.getOpcode() <= Opcodes.IFLE,
              it -> it.setOpcode((it.getOpcode() - Opcodes.IFEQ + 2) % 6 + Opcodes.IFEQ)),
          Change.of(
              "condition on two numbers",
              JumpInsnNode.class,
              it -> it.getOpcode() >= Opcodes.IF_ICMPEQ && it.getOpcode() <= Opcodes.IF_ICMPLE,
              it -> it.setOpcode((it.getOpcode() - Opcodes.IF_ICMPEQ + 2) % 6 + Opcodes.IF_ICMPEQ)),
          Change.of(
              "condition turned round",
              JumpInsnNode.class,
              it -> it.getOpcode() == Opcodes.IFNULL || it.getOpcode() == Opcodes.IFNONNULL,
              it -> it.setOpcode(it.getOpcode() ^ 1)),
          Change.in(
              "target of a jump",
              JumpInsnNode.class,
              (body, it) -> another(body, it).isPresent(),
              (body, it) -> it.label = another(body, it).orElseThrow()));

  private JumpMutators() {}

  /** Where another jump leads. */
  private static Optional<LabelNode> another(Body body, JumpInsnNode jump) {
    return body.all(JumpInsnNode.class, it -> it.label != jump.label)
        .map(it -> it.label)
        .findFirst();
  }
}
