package dev.ato.bytecode.flow;

import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** The classes that wrap primitive values (JLS §5.1.7). */
public final class Boxes {

  private static final Map<String, String> BOXES =
      Map.of(
          "Z", "java/lang/Boolean",
          "B", "java/lang/Byte",
          "C", "java/lang/Character",
          "S", "java/lang/Short",
          "I", "java/lang/Integer",
          "J", "java/lang/Long",
          "F", "java/lang/Float",
          "D", "java/lang/Double");

  private Boxes() {}

  /** Whether a class, by its internal name, is one of them. */
  public static boolean isBox(String internalName) {
    return BOXES.containsValue(internalName);
  }

  /** Whether values of {@code box} are those of {@code primitive}, wrapped. */
  public static boolean isBoxOf(Type box, Type primitive) {
    return box.getSort() == Type.OBJECT
        && box.getInternalName().equals(BOXES.get(primitive.getDescriptor()));
  }

  /** The call that takes a primitive value out of its box (JLS §5.1.8). */
  static MethodInsnNode unboxing(Type primitive) {
    return new MethodInsnNode(
        Opcodes.INVOKEVIRTUAL,
        BOXES.get(primitive.getDescriptor()),
        primitive.getClassName() + "Value",
        "()" + primitive.getDescriptor());
  }
}
