package dev.ato.bytecode;

import dev.ato.AtoException;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Loadable constants and bootstrap arguments (JVMS §4.4, §5.1) as text that tells their types
 * apart: {@code 1}, {@code 1L}, {@code 1.0f}, {@code "1"}, {@code class a.b.C}.
 */
final class ConstantText {

  /** Nested dynamic constants can repeat each other without end in a few bytes of class file. */
  private static final int LONGEST = 1 << 20;

  private ConstantText() {}

  static String of(Object constant) {
    if (constant instanceof String text) {
      return QuotedText.of(text, '"');
    } else if (constant instanceof Integer) {
      return constant.toString();
    } else if (constant instanceof Long) {
      return constant + "L";
    } else if (constant instanceof Float value) {
      return NumberText.of(value);
    } else if (constant instanceof Double value) {
      return NumberText.of(value);
    } else if (constant instanceof Type type) {
      return (type.getSort() == Type.METHOD ? "method type " : "class ") + NameText.ofType(type);
    } else if (constant instanceof Handle handle) {
      return "method handle " + of(handle);
    } else if (constant instanceof ConstantDynamic dynamic) {
      return of(dynamic);
    }
    throw new AtoException("unknown kind of constant: " + constant.getClass().getName());
  }

  /** Constants separated by commas. */
  static String ofAll(List<?> constants) {
    StringBuilder text = new StringBuilder();
    for (Object constant : constants) {
      text.append(text.isEmpty() ? "" : ", ").append(of(constant));
      if (text.length() > LONGEST) {
        throw new AtoException("a constant of it is longer than " + LONGEST + " characters");
      }
    }
    return text.toString();
  }

  /** A method handle (JVMS §4.4.8) in square brackets. */
  static String of(Handle handle) {
    String member = MemberText.qualified(handle.getOwner(), handle.getName());
    String text =
        isField(handle)
            ? member + ": " + NameText.ofField(handle.getDesc())
            : member + NameText.ofDescriptor(handle.getDesc());
    boolean expected = handle.getTag() == Opcodes.H_INVOKEINTERFACE;
    return "[" + kind(handle) + " " + text + MemberText.odd(handle.isInterface(), expected) + "]";
  }

  private static String of(ConstantDynamic dynamic) {
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
      arguments.add(dynamic.getBootstrapMethodArgument(i));
    }
    return "dynamic "
        + NameText.ofMember(dynamic.getName())
        + ": "
        + NameText.ofField(dynamic.getDescriptor())
        + " by "
        + of(dynamic.getBootstrapMethod())
        + "("
        + ofAll(arguments)
        + ")";
  }

  private static boolean isField(Handle handle) {
    return handle.getTag() <= Opcodes.H_PUTSTATIC;
  }

  private static String kind(Handle handle) {
    return switch (handle.getTag()) {
      case Opcodes.H_GETFIELD -> "get";
      case Opcodes.H_GETSTATIC -> "get static";
      case Opcodes.H_PUTFIELD -> "put";
      case Opcodes.H_PUTSTATIC -> "put static";
      case Opcodes.H_INVOKEVIRTUAL -> "invoke";
      case Opcodes.H_INVOKESTATIC -> "invoke static";
      case Opcodes.H_INVOKESPECIAL -> "invoke special";
      case Opcodes.H_NEWINVOKESPECIAL -> "construct";
      case Opcodes.H_INVOKEINTERFACE -> "invoke interface";
      default -> throw new AtoException("unknown kind of method handle: " + handle.getTag());
    };
  }
}
