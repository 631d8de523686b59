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

  /** Which characters of ASCII stand for themselves. */
  private static final boolean[] PLAIN = plain();

  private NameText() {}

  /** A class by its internal name (JVMS §4.2.1). */
  static String ofClass(String internalName) {
    StringBuilder text = new StringBuilder(internalName.length() + 2);
    addClass(text, internalName, 0, internalName.length());
    return text.toString();
  }

  /** Adds the class whose internal name stands between two places. */
  private static void addClass(StringBuilder text, String names, int from, int end) {
    int start = text.length();
    text.append(names, from, end);
    boolean plain = true;
    boolean begins = true;
    boolean nested = false;
    for (int i = from; i < end && plain; i++) {
      char c = names.charAt(i);
      plain = c == '/' ? !begins : isPlain(c);
      begins = c == '/';
      if (begins) {
        nested = true;
        text.setCharAt(start + i - from, '.');
      }
    }
    if (!plain || begins || !nested) {
      text.setLength(start);
      text.append(ofOddClass(names.substring(from, end)));
    }
  }

  /** A class of no package, or whose name Java could not spell. */
  private static String ofOddClass(String internalName) {
    if (isGiven(internalName)) {
      return internalName.substring(1);
    }
    return isPlain(internalName) && !RESERVED.contains(internalName)
        ? internalName
        : QuotedText.of(internalName, QUOTE);
  }

  /** Adds what {@link #ofClassOrArray} gives. */
  static void addClassOrArray(StringBuilder text, String internalName) {
    if (internalName.startsWith("[")) {
      add(text, internalName, 0);
    } else {
      addClass(text, internalName, 0, internalName.length());
    }
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
      case Type.METHOD -> ofDescriptor(type.getDescriptor());
      case Type.ARRAY -> ofType(type.getElementType()) + "[]".repeat(type.getDimensions());
      case Type.OBJECT -> ofClass(type.getInternalName());
      default -> type.getClassName();
    };
  }

  /** The class or array type that stands where JVMS §4.4.1 allows both. */
  static String ofClassOrArray(String internalName) {
    return internalName.startsWith("[") ? ofField(internalName) : ofClass(internalName);
  }

  /** A field by its descriptor (JVMS §4.3.2). */
  static String ofField(String descriptor) {
    StringBuilder text = new StringBuilder(descriptor.length() + 8);
    addField(text, descriptor);
    return text.toString();
  }

  /** Adds what {@link #ofField} gives. */
  static void addField(StringBuilder text, String descriptor) {
    add(text, descriptor, 0);
  }

  /** {@code (int, long): double} of a method's descriptor (JVMS §4.3.3). */
  static String ofDescriptor(String methodDescriptor) {
    StringBuilder text = new StringBuilder(methodDescriptor.length() + 10);
    addDescriptor(text, methodDescriptor);
    return text.toString();
  }

  /** Adds what {@link #ofDescriptor} gives. */
  static void addDescriptor(StringBuilder text, String methodDescriptor) {
    int end = addParameters(text, methodDescriptor);
    add(text.append(": "), methodDescriptor, end);
  }

  /** {@code (int, long)}. */
  static String ofParameters(String methodDescriptor) {
    StringBuilder text = new StringBuilder(methodDescriptor.length() + 10);
    addParameters(text, methodDescriptor);
    return text.toString();
  }

  /** Adds what {@link #ofParameters} gives; gives the place behind the parameters. */
  static int addParameters(StringBuilder text, String descriptor) {
    if (!descriptor.startsWith("(")) {
      throw notOne(descriptor);
    }
    int at = 1;
    while (descriptor.charAt(at) != ')') {
      text.append(at == 1 ? "(" : ", ");
      at = add(text, descriptor, at);
    }
    text.append(at == 1 ? "()" : ")");
    return at + 1;
  }

  /** Adds the type that stands at a place of a descriptor; gives the place behind it. */
  private static int add(StringBuilder text, String descriptor, int from) {
    int at = from;
    while (descriptor.charAt(at) == '[') {
      at++;
    }
    int end = at;
    if (descriptor.charAt(at) == 'L') {
      end = descriptor.indexOf(';', at);
      addClass(text, descriptor, at + 1, end);
    } else {
      text.append(primitive(descriptor, at));
    }
    for (int i = from; i < at; i++) {
      text.append("[]");
    }
    return end + 1;
  }

  private static String primitive(String descriptor, int at) {
    return switch (descriptor.charAt(at)) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'D' -> "double";
      case 'F' -> "float";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'S' -> "short";
      case 'V' -> "void";
      default -> throw notOne(descriptor);
    };
  }

  private static IllegalArgumentException notOne(String descriptor) {
    return new IllegalArgumentException("Invalid descriptor: " + descriptor);
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
    return c < PLAIN.length ? PLAIN[c] : !QuotedText.isInvisible(c);
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-';
    }
    return plain;
  }
}
