package dev.ato.digest;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value in few characters, for a person: no code of the application's is called. Long values end
 * in "...".
 */
public final class Preview {

  private static final int DEEPEST = 4;

  private static final String MORE = "...";

  private final StringBuilder text = new StringBuilder();
  private final int longest;
  private final Opener opener;

  private Preview(int longest, Opener opener) {
    this.longest = longest;
    this.opener = opener;
  }

  /** The text of a value, at most {@code longest} characters long. */
  public static String of(@Nullable Object value, int longest, Opener opener) {
    Preview preview = new Preview(longest, opener);
    preview.value(value, 0);
    String text = preview.text.toString();
    return text.length() <= longest
        ? text
        : text.substring(0, Math.max(0, longest - MORE.length())) + MORE;
  }

  private boolean isFull() {
    return text.length() > longest;
  }

  private void value(@Nullable Object value, int depth) {
    if (isFull()) {
      return;
    } else if (value == null) {
      text.append("null");
    } else if (value instanceof String string) {
      quoted(string);
    } else if (value instanceof Character character) {
      text.append('\'').append(character).append('\'');
    } else if (Boxes.contain(value.getClass())) {
      text.append(value);
    } else if (value instanceof Enum<?> constant) {
      text.append(constant.name());
    } else if (value instanceof Class<?> type) {
      text.append(TypeName.of(type));
    } else {
      whole(value, depth);
    }
  }

  /** Control characters as escapes, so that a preview stays on its line. */
  private void quoted(String string) {
    text.append('"');
    for (int i = 0; i < string.length() && !isFull(); i++) {
      char unit = string.charAt(i);
      if (unit == '"' || unit == '\\') {
        text.append('\\').append(unit);
      } else if (Character.isISOControl(unit) || Character.isSurrogate(unit)) {
        text.append(String.format("\\u%04x", (int) unit));
      } else {
        text.append(unit);
      }
    }
    text.append('"');
  }

  private void whole(Object value, int depth) {
    Function<Object, String> says = TextualValues.of(value.getClass());
    Object elements = Parts.array(value);
    if (says != null) {
      text.append(says.apply(value));
    } else if (depth >= DEEPEST) {
      text.append(simpleName(value));
    } else if (elements != null) {
      elements(elements, depth);
    } else if (value instanceof Map<?, ?> map && Parts.isReadable(map)) {
      entries(map, depth);
    } else if (value instanceof Optional<?> optional) {
      text.append("Optional(");
      value(optional.orElse(null), depth + 1);
      text.append(')');
    } else if (JdkTypes.contain(value.getClass()) || Machinery.is(value.getClass())) {
      text.append(simpleName(value));
    } else {
      fields(value, depth);
    }
  }

  private void elements(Object array, int depth) {
    text.append('[');
    int length = Array.getLength(array);
    for (int i = 0; i < length && !isFull(); i++) {
      text.append(i == 0 ? "" : ", ");
      value(Array.get(array, i), depth + 1);
    }
    text.append(']');
  }

  private void entries(Map<?, ?> map, int depth) {
    text.append('{');
    String comma = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(comma);
      value(entry.getKey(), depth + 1);
      text.append(": ");
      value(entry.getValue(), depth + 1);
      comma = ", ";
      if (isFull()) {
        break;
      }
    }
    text.append('}');
  }

  private void fields(Object value, int depth) {
    text.append(simpleName(value)).append('(');
    String comma = "";
    for (Field field : FieldPlan.of(value.getClass(), opener).fields()) {
      text.append(comma).append(field.getName()).append('=');
      comma = ", ";
      try {
        value(field.get(value), depth + 1);
      } catch (IllegalAccessException closed) {
        text.append('?');
      }
    }
    text.append(')');
  }

  private static String simpleName(Object value) {
    String name = TypeName.of(value.getClass());
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
