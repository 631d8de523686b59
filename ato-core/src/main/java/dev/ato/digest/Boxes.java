package dev.ato.digest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers, truth values, characters, texts. */
final class Boxes {

  private static final Set<Class<?>> TYPES =
      Set.of(
          Boolean.class,
          Byte.class,
          Short.class,
          Character.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class);

  private Boxes() {}

  static boolean contain(Class<?> type) {
    return TYPES.contains(type);
  }

  /** The form of a type that is one, or null. */
  static @Nullable Form form(Class<?> type) {
    if (type == String.class) {
      return new TextForm();
    } else if (!contain(type)) {
      return null;
    } else if (type == Boolean.class) {
      return leaf((value, out) -> out.bytes.byteValue((Boolean) value ? Tag.TRUE : Tag.FALSE));
    } else if (type == Byte.class) {
      return tagged(Tag.BYTE, (value, out) -> out.bytes.byteValue((Byte) value));
    } else if (type == Short.class) {
      return tagged(Tag.SHORT, (value, out) -> out.bytes.shortValue((Short) value));
    } else if (type == Character.class) {
      return tagged(Tag.CHAR, (value, out) -> out.bytes.shortValue((Character) value));
    } else if (type == Integer.class) {
      return tagged(Tag.INT, (value, out) -> out.bytes.intValue((Integer) value));
    } else if (type == Long.class) {
      return tagged(Tag.LONG, (value, out) -> out.bytes.longValue((Long) value));
    } else if (type == Float.class) {
      return tagged(Tag.FLOAT, (value, out) -> out.floatValue((Float) value));
    }
    return tagged(Tag.DOUBLE, (value, out) -> out.doubleValue((Double) value));
  }

  private static Form tagged(int tag, LeafForm.Content content) {
    return leaf(
        (value, out) -> {
          out.bytes.byteValue(tag);
          content.write(value, out);
        });
  }

  private static Form leaf(LeafForm.Content content) {
    return new LeafForm(content);
  }

  private static final class TextForm extends Form {

    TextForm() {
      super(true);
    }

    @Override
    boolean isLarge(Object value) {
      return ((String) value).length() > Texts.LONG;
    }

    @Override
    void write(Object value, Encoding out) {
      String text = (String) value;
      if (text.length() > Texts.LONG) {
        Texts.hash(text, out);
      } else {
        out.bytes.byteValue(Tag.STRING);
        out.bytes.text(text);
      }
    }
  }
}
