package dev.ato.bytecode;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * Calls by {@code invokedynamic} (JVMS §6.5.invokedynamic), with string concatenation (JEP 280)
 * spelled shorter.
 */
final class DynamicText {

  private static final Handle CONCATENATION =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/StringConcatFactory",
          "makeConcatWithConstants",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
              + "Ljava/lang/invoke/MethodType;Ljava/lang/String;[Ljava/lang/Object;)"
              + "Ljava/lang/invoke/CallSite;",
          false);

  private DynamicText() {}

  static String of(InvokeDynamicInsnNode call) {
    Type type = Type.getMethodType(call.desc);
    List<Object> arguments = List.of(call.bsmArgs);
    if (isConcatenation(call, type)) {
      return "concat "
          + NameText.ofParameters(type.getDescriptor())
          + " as "
          + ConstantText.ofAll(arguments);
    }
    return "invoke dynamic "
        + NameText.ofMember(call.name)
        + NameText.ofType(type)
        + " by "
        + ConstantText.of(call.bsm)
        + "("
        + ConstantText.ofAll(arguments)
        + ")";
  }

  private static boolean isConcatenation(InvokeDynamicInsnNode call, Type type) {
    return call.bsm.equals(CONCATENATION)
        && call.name.equals("makeConcatWithConstants")
        && type.getReturnType().equals(Type.getType(String.class));
  }
}
