package dev.ato.bytecode.flow;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/**
 * Which instructions are steps: they have an effect, or can throw (JVMS §6.5). Errors that may
 * strike anywhere (a full stack) do not count; that a class cannot be linked counts where a handler
 * would catch it.
 */
final class Throwing {

  private static final Set<String> CAUGHT_WITH_LINKAGE_ERRORS =
      Set.of(
          "java/lang/AbstractMethodError",
          "java/lang/BootstrapMethodError",
          "java/lang/ClassCircularityError",
          "java/lang/ClassFormatError",
          "java/lang/Error",
          "java/lang/ExceptionInInitializerError",
          "java/lang/IllegalAccessError",
          "java/lang/IncompatibleClassChangeError",
          "java/lang/InstantiationError",
          "java/lang/LinkageError",
          "java/lang/NoClassDefFoundError",
          "java/lang/NoSuchFieldError",
          "java/lang/NoSuchMethodError",
          "java/lang/Throwable",
          "java/lang/UnsatisfiedLinkError",
          "java/lang/UnsupportedClassVersionError",
          "java/lang/VerifyError");

  private Throwing() {}

  /** Whether a handler of this type, null for all, may get what the instruction throws. */
  static boolean mayThrow(AbstractInsnNode instruction, @Nullable String type) {
    return isStep(instruction)
        || (links(instruction) && (type == null || CAUGHT_WITH_LINKAGE_ERRORS.contains(type)));
  }

  /** Whether it asks for a class and does nothing else (JVMS §5.4.3.1). */
  private static boolean links(AbstractInsnNode instruction) {
    return instruction.getOpcode() == Opcodes.INSTANCEOF
        || (instruction instanceof LdcInsnNode push
            && (push.cst instanceof Type || push.cst instanceof Handle));
  }

  static boolean isStep(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return switch (opcode) {
      case Opcodes.IDIV, Opcodes.LDIV, Opcodes.IREM, Opcodes.LREM -> true;
      case Opcodes.GETSTATIC,
          Opcodes.PUTSTATIC,
          Opcodes.GETFIELD,
          Opcodes.PUTFIELD,
          Opcodes.INVOKEVIRTUAL,
          Opcodes.INVOKESPECIAL,
          Opcodes.INVOKESTATIC,
          Opcodes.INVOKEINTERFACE,
          Opcodes.INVOKEDYNAMIC,
          Opcodes.NEW,
          Opcodes.NEWARRAY,
          Opcodes.ANEWARRAY,
          Opcodes.MULTIANEWARRAY,
          Opcodes.ARRAYLENGTH,
          Opcodes.ATHROW,
          Opcodes.CHECKCAST,
          Opcodes.MONITORENTER,
          Opcodes.MONITOREXIT ->
          true;
      case Opcodes.LDC -> ((LdcInsnNode) instruction).cst instanceof ConstantDynamic;
      default ->
          (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)
              || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE);
    };
  }
}
