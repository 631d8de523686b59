package dev.ato.digest;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plain object, by its fields. */
final class ObjectForm extends Form {

  /** After so many objects of a class it pays to compile how they are read. */
  private static final int WORTH_A_READER = 1000;

  private final long typeId;
  private final Field[] fields;
  private final char[] kinds;
  private final String closed;
  private int written;
  private @Nullable FieldsReader reader;

  ObjectForm(Class<?> type, FieldPlan plan) {
    super(hasNoParts(plan.fields()));
    typeId = TypeId.of(type, plan);
    fields = plan.fields().toArray(new Field[0]);
    kinds = new char[fields.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = fields[i].getType().descriptorString().charAt(0);
    }
    closed = plan.closed();
  }

  private static boolean hasNoParts(List<Field> fields) {
    return fields.stream().map(Field::getType).allMatch(ObjectForm::isLeaf);
  }

  /** Looks at the JDK's own alone: a class of the application's may contain itself. */
  private static boolean isLeaf(Class<?> type) {
    if (type.isArray()) {
      return type.getComponentType().isPrimitive();
    }
    return type.isPrimitive()
        || type.isEnum()
        || type == String.class
        || (Modifier.isFinal(type.getModifiers())
            && (Boxes.contain(type) || TextualValues.of(type) != null));
  }

  @Override
  void write(Object value, Encoding out) throws Throwable {
    out.bytes.byteValue(Tag.OBJECT);
    out.bytes.longValue(typeId);
    if (!closed.isEmpty()) {
      out.notes.add("fields of " + closed, "are closed");
    }
    FieldsReader fast = reader;
    if (fast != null) {
      fast.write(value, out);
      return;
    }
    if (written++ == WORTH_A_READER) {
      reader = FieldsReader.of(fields).orElse(null);
    }
    for (int i = 0; i < fields.length; i++) {
      write(fields[i], kinds[i], value, out);
    }
  }

  private static void write(Field field, char kind, Object value, Encoding out)
      throws IllegalAccessException {
    switch (kind) {
      case 'I' -> out.bytes.intValue(field.getInt(value));
      case 'J' -> out.bytes.longValue(field.getLong(value));
      case 'D' -> out.doubleValue(field.getDouble(value));
      case 'F' -> out.floatValue(field.getFloat(value));
      case 'Z' -> out.bytes.byteValue(field.getBoolean(value) ? Tag.TRUE : Tag.FALSE);
      case 'B' -> out.bytes.byteValue(field.getByte(value));
      case 'S' -> out.bytes.shortValue(field.getShort(value));
      case 'C' -> out.bytes.shortValue(field.getChar(value));
      default -> out.value(field.get(value));
    }
  }
}
