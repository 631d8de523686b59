package dev.ato.it.mutation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Other constants of every type. */
final class ConstantMutators {

  static final List<TreeMutator> ALL =
      List.of(
          constant("string constant", String.class, text -> text + "x"),
          constant("first character of a string", String.class, ConstantMutators::otherStart),
          constant("int constant", Integer.class, value -> value + 1),
          constant("sign of an int constant", Integer.class, value -> value == 0 ? -1 : -value),
          constant("long constant", Long.class, value -> value ^ 1L << 40),
          constant("last bit of a float constant", Float.class, ConstantMutators::next),
          constant("sign of a float constant", Float.class, value -> -value),
          constant("last bit of a double constant", Double.class, ConstantMutators::next),
          constant("sign of a double constant", Double.class, value -> -value),
          constant("class constant", Type.class, type -> Type.getObjectType("other/Type")),
          new TreeMutator("text for null", ConstantMutators::texts));

  private static final String TEXT = "Ljava/lang/String;";

  private ConstantMutators() {}

  private static <T> TreeMutator constant(String name, Class<T> type, UnaryOperator<T> change) {
    return new TreeMutator(
        name,
        body ->
            body.instructions()
                .filter(it -> constant(it).filter(type::isInstance).isPresent())
                .<Runnable>map(
                    it ->
                        () ->
                            body.method()
                                .instructions
                                .set(
                                    it,
                                    new LdcInsnNode(
                                        change.apply(type.cast(constant(it).orElseThrow())))))
                .toList());
  }

  private static List<Runnable> texts(Body body) {
    return body.all(InsnNode.class, it -> isTextOrNull(body, it))
        .<Runnable>map(it -> () -> body.method().instructions.set(it, new LdcInsnNode("")))
        .toList();
  }

  /** A null where a text would do. */
  private static boolean isTextOrNull(Body body, AbstractInsnNode it) {
    AbstractInsnNode next = it.getNext();
    return it.getOpcode() == Opcodes.ACONST_NULL
        && ((next instanceof MethodInsnNode call && call.desc.contains(TEXT + ")"))
            || (next instanceof FieldInsnNode access && access.desc.equals(TEXT))
            || (next instanceof InsnNode && body.method().desc.endsWith(")" + TEXT)));
  }

  /** What an instruction pushes, however it is written. */
  static Optional<Object> constant(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    if (node instanceof LdcInsnNode push) {
      return Optional.of(push.cst);
    } else if (node instanceof IntInsnNode push) {
      return opcode == Opcodes.NEWARRAY ? Optional.empty() : Optional.of(push.operand);
    } else if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return Optional.of(opcode - Opcodes.ICONST_0);
    } else if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
      return Optional.of((long) opcode - Opcodes.LCONST_0);
    } else if (opcode >= Opcodes.FCONST_0 && opcode <= Opcodes.FCONST_2) {
      return Optional.of((float) (opcode - Opcodes.FCONST_0));
    }
    return opcode == Opcodes.DCONST_0 || opcode == Opcodes.DCONST_1
        ? Optional.of((double) (opcode - Opcodes.DCONST_0))
        : Optional.empty();
  }

  private static String otherStart(String text) {
    return text.isEmpty() ? "\n" : (char) (text.charAt(0) ^ 1) + text.substring(1);
  }

  private static Float next(float value) {
    return Float.intBitsToFloat(Float.floatToIntBits(value) ^ 1);
  }

  private static Double next(double value) {
    return Double.longBitsToDouble(Double.doubleToLongBits(value) ^ 1);
  }
}
