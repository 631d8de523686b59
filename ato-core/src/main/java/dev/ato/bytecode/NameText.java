package dev.ato.bytecode;

import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Names and types as a Java programmer writes them: {@code java.lang.String[]}, {@code (int, long):
 * double}. A name that Java could not spell, or that would read as something else, stands in back
 * quotes as the class file has it.
 */
final class NameText {

  private static final char QUOTE = '`';

  /** Words that stand in a listing where the name of a class of no package could stand. */
  private static final Set<String> RESERVED =
      Set.of(
          "boolean", "byte", "char", "double", "float", "int", "long", "short", "void", "anything");

  private NameText() {}

  /** A class by its internal name (JVMS §4.2.1). */
  static String ofClass(String internalName) {
    if (isGiven(internalName)) {
      return internalName.substring(1);
    }
    boolean plain = !RESERVED.contains(internalName);
    boolean begins = true;
    for (int i = 0; i < internalName.length() && plain; i++) {
      char c = internalName.charAt(i);
      plain = c == '/' ? !begins : isPlain(c);
      begins = c == '/';
    }
    return plain && !begins ? internalName.replace('/', '.') : QuotedText.of(internalName, QUOTE);
  }

  /** The name of a field or method (JVMS §4.2.2). */
  static String ofMember(String name) {
    if (isGiven(name)) {
      return name.substring(1);
    }
    boolean plain = name.equals("<init>") || name.equals("<clinit>") || isPlain(name);
    return plain ? name : QuotedText.of(name, QUOTE);
  }

  /** A field type, {@code void} or a method type. */
  static String ofType(Type type) {
    return switch (type.getSort()) {
      case Type.METHOD -> ofMethodType(type);
      case Type.ARRAY -> ofType(type.getElementType()) + "[]".repeat(type.getDimensions());
      case Type.OBJECT -> ofClass(type.getInternalName());
      default -> type.getClassName();
    };
  }

  /** The class or array type that stands where JVMS §4.4.1 allows both. */
  static String ofClassOrArray(String internalName) {
    return ofType(Type.getObjectType(internalName));
  }

  /** {@code (int, long): double}. */
  static String ofDescriptor(String methodDescriptor) {
    return ofMethodType(Type.getMethodType(methodDescriptor));
  }

  /** {@code (int, long)}. */
  static String ofParameters(Type methodType) {
    StringBuilder text = new StringBuilder("(");
    for (Type parameter : methodType.getArgumentTypes()) {
      text.append(text.length() == 1 ? "" : ", ").append(ofType(parameter));
    }
    return text.append(')').toString();
  }

  private static String ofMethodType(Type type) {
    return ofParameters(type) + ": " + ofType(type.getReturnType());
  }

  /** Whether a listing gave the name: it then reads like none of a class file's. */
  private static boolean isGiven(String name) {
    return !name.isEmpty() && name.charAt(0) == ShownNames.SIGN;
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isPlain(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || c == '-'
        || (c > '\u007f' && !QuotedText.isInvisible(c));
  }
}
