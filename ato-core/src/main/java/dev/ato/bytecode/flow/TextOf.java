package dev.ato.bytecode.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a string concatenation makes of its parts (JLS §5.1.11, §15.18.1): primitives and immutable
 * objects of the JDK have a text that depends on nothing else, and that nothing can watch being
 * made.
 */
final class TextOf {

  static final String STRING = "Ljava/lang/String;";

  private static final Operator TEXT = new Operator("text of ", STRING);

  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "I", "int", "S", "int", "B", "int", "C", "char", "Z", "boolean", "J", "long", "F",
          "float", "D", "double");

  private static final Set<String> IMMUTABLE =
      Set.of(
          "Ljava/lang/Boolean;",
          "Ljava/lang/Byte;",
          "Ljava/lang/Character;",
          "Ljava/lang/Double;",
          "Ljava/lang/Float;",
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Short;");

  private TextOf() {}

  /**
   * A part as a text.
   *
   * @param type the descriptor by which it is taken as a part
   * @return null if it is an object whose {@code toString} could do anything
   */
  static @Nullable Value pure(Values values, Value part, String type) {
    String primitive = PRIMITIVES.get(type);
    if (primitive != null) {
      return ofPrimitive(values, part, type, primitive);
    }
    if (part instanceof Value.Constant && part.type().isEmpty()) {
      return values.constant(STRING, "\"null\"");
    }
    if (type.equals(STRING) || part.type().equals(STRING)) {
      return part;
    }
    boolean isImmutable = IMMUTABLE.contains(type) || IMMUTABLE.contains(part.type());
    return isImmutable ? values.operation(TEXT, List.of(part)) : null;
  }

  /** The text of a string: of {@code null} it is four letters. */
  static Value neverNull(Values values, Value string) {
    return string instanceof Value.Constant ? string : values.operation(TEXT, List.of(string));
  }

  /** Whether a value is a text that is never {@code null}. */
  static boolean isNeverNull(Value value) {
    return value.type().equals(STRING)
        && (value instanceof Value.Constant || value instanceof Value.Operation);
  }

  /** The string itself, of which a concatenation takes the text anyway. */
  static Value asPart(Value text) {
    return text instanceof Value.Operation operation
            && operation.operator().equals(TEXT)
            && operation.operands().get(0).type().equals(STRING)
        ? operation.operands().get(0)
        : text;
  }

  private static Value ofPrimitive(Values values, Value part, String type, String primitive) {
    if (part instanceof Value.Constant constant) {
      String text = constant.text();
      Value known =
          switch (type) {
            case "I", "S", "B" -> values.text(text);
            case "J" -> values.text(text.substring(0, text.length() - 1));
            case "Z" -> values.text(text.equals("0") ? "false" : "true");
            case "C" -> values.text(Character.toString((char) Integer.parseInt(text)));
            default -> null; // how floating point numbers are written depends on the JDK
          };
      if (known != null) {
        return known;
      }
    }
    return values.operation(new Operator(primitive + " as text ", STRING), List.of(part));
  }
}
