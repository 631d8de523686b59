package dev.ato.it.equivalence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Which handlers can get what an instruction throws (JVMS §6.5, §5.4.3, §5.5). */
final class Failures {

  private static final List<Class<?>> OF_MEMBERS = List.of(NullPointerException.class);
  private static final List<Class<?>> OF_ELEMENTS =
      List.of(
          NullPointerException.class,
          ArrayIndexOutOfBoundsException.class,
          ArrayStoreException.class);

  private Failures() {}

  /** Errors strike anywhere; classes that are not the JDK's may be anything. */
  static boolean mayReach(AbstractInsnNode node, String handler) {
    int opcode = node.getOpcode();
    if (node instanceof TypeInsnNode made && made.desc.equals("java/lang/StringBuilder")) {
      // Nothing but the end of memory keeps it from being made.
      return opcode != Opcodes.NEW;
    }
    Class<? extends Throwable> caught = ofJdk(handler);
    return caught == null
        || caught.isAssignableFrom(Error.class)
        || Error.class.isAssignableFrom(caught)
        || isCall(opcode)
        || exceptions(opcode).stream().anyMatch(caught::isAssignableFrom);
  }

  /** What is called may throw anything. */
  private static boolean isCall(int opcode) {
    return (opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEDYNAMIC)
        || opcode == Opcodes.ATHROW;
  }

  private static List<Class<?>> exceptions(int opcode) {
    return switch (opcode) {
      case Opcodes.GETFIELD, Opcodes.PUTFIELD, Opcodes.ARRAYLENGTH, Opcodes.MONITORENTER ->
          OF_MEMBERS;
      case Opcodes.MONITOREXIT ->
          List.of(NullPointerException.class, IllegalMonitorStateException.class);
      case Opcodes.CHECKCAST -> List.of(ClassCastException.class);
      case Opcodes.IDIV, Opcodes.LDIV, Opcodes.IREM, Opcodes.LREM ->
          List.of(ArithmeticException.class);
      case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY ->
          List.of(NegativeArraySizeException.class);
      case Opcodes.NEW, Opcodes.GETSTATIC, Opcodes.PUTSTATIC, Opcodes.INSTANCEOF, Opcodes.LDC ->
          List.of();
      default -> OF_ELEMENTS;
    };
  }

  private static @Nullable Class<? extends Throwable> ofJdk(String name) {
    try {
      return Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader())
          .asSubclass(Throwable.class);
    } catch (ClassNotFoundException elsewhere) {
      return null;
    }
  }
}
