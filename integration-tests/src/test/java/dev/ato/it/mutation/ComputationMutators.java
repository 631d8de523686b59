package dev.ato.it.mutation;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;

/** Other operators, conversions and comparisons than PIT tries. */
final class ComputationMutators {

  static final List<TreeMutator> ALL =
      List.of(
          Change.opcode(
              "comparison that a NaN fails",
              Opcodes.FCMPL,
              Opcodes.DCMPG,
              opcode -> (opcode - Opcodes.FCMPL ^ 1) + Opcodes.FCMPL),
          Change.opcode(
              "shift that keeps the sign or not",
              Opcodes.ISHR,
              Opcodes.LUSHR,
              opcode -> (opcode - Opcodes.ISHR ^ 2) + Opcodes.ISHR),
          Change.opcode(
              "direction of a shift",
              Opcodes.ISHL,
              Opcodes.LSHR,
              opcode -> (opcode - Opcodes.ISHL ^ 2) + Opcodes.ISHL),
          Change.opcode(
              "and, or, xor",
              Opcodes.IAND,
              Opcodes.LXOR,
              opcode -> (opcode - Opcodes.IAND + 2) % 6 + Opcodes.IAND),
          Change.opcode(
              "quotient and remainder",
              Opcodes.IDIV,
              Opcodes.DDIV,
              opcode -> opcode + Opcodes.IREM - Opcodes.IDIV),
          Change.opcode(
              "byte, char, short",
              Opcodes.I2B,
              Opcodes.I2S,
              opcode -> (opcode - Opcodes.I2B + 1) % 3 + Opcodes.I2B),
          Change.in(
              "narrowing dropped",
              InsnNode.class,
              (body, it) -> it.getOpcode() >= Opcodes.I2B && it.getOpcode() <= Opcodes.I2S,
              (body, it) -> body.method().instructions.remove(it)),
          after("sum cut to a short", Opcodes.IADD, Opcodes.I2S),
          after("long sum cut to an int", Opcodes.LADD, Opcodes.L2I, Opcodes.I2L),
          after("double product cut to a float", Opcodes.DMUL, Opcodes.D2F, Opcodes.F2D),
          after("conversion by way of an int", Opcodes.I2L, Opcodes.L2I, Opcodes.I2S, Opcodes.I2L),
          after("conversion by way of a float", Opcodes.I2D, Opcodes.D2F, Opcodes.F2D),
          after("negation", Opcodes.ARRAYLENGTH, Opcodes.INEG));

  private ComputationMutators() {}

  private static TreeMutator after(String name, int opcode, int... added) {
    return Change.in(
        name,
        InsnNode.class,
        (body, it) -> it.getOpcode() == opcode,
        (body, it) -> Change.behind(body, it, added));
  }
}
