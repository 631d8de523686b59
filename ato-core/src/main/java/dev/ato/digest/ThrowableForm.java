package dev.ato.digest;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * What was thrown: its type, its message, its cause, what it suppressed; not where it came from.
 */
final class ThrowableForm extends Form {

  private final Class<?> type;
  private final Member message;
  private final Member cause;

  private ThrowableForm(Class<?> type, Member message, Member cause) {
    super(false);
    this.type = type;
    this.message = message;
    this.cause = cause;
  }

  static ThrowableForm of(Class<?> type, Opener opener) {
    return new ThrowableForm(
        type,
        Member.of(type, opener, "detailMessage", "getMessage", Throwable::getMessage),
        Member.of(type, opener, "cause", "getCause", Throwable::getCause));
  }

  @Override
  void write(Object value, Encoding out) throws IllegalAccessException {
    Throwable thrown = (Throwable) value;
    out.bytes.byteValue(Tag.THROWABLE);
    out.bytes.text(TypeName.of(type));
    out.value(message.of(thrown, out));
    Object because = cause.of(thrown, out);
    out.value(because == thrown ? null : because); // no cause yet is written as itself
    Throwable[] suppressed = thrown.getSuppressed();
    out.bytes.size(suppressed.length);
    for (Throwable each : suppressed) {
      out.value(each);
    }
  }

  /** The JDK's method, or the field of Throwable if the application has its own method. */
  private record Member(@Nullable Field field, @Nullable Getter getter, String overridden) {

    static Member of(Class<?> type, Opener opener, String field, String method, Getter getter) {
      try {
        Class<?> owner = type.getMethod(method).getDeclaringClass();
        if (JdkTypes.contain(owner)) {
          return new Member(null, getter, "");
        }
        Field declared = Throwable.class.getDeclaredField(field);
        boolean readable = FieldPlan.isReadable(declared, opener);
        return new Member(readable ? declared : null, null, TypeName.of(owner) + "." + method);
      } catch (ReflectiveOperationException e) {
        return new Member(null, null, method);
      }
    }

    @Nullable Object of(Throwable thrown, Encoding out) throws IllegalAccessException {
      if (field != null) {
        return field.get(thrown);
      } else if (getter != null) {
        return getter.get(thrown);
      }
      out.notes.add(overridden, "was not called");
      return null;
    }
  }

  /** A method of Throwable's. */
  @FunctionalInterface
  private interface Getter {
    @Nullable Object get(Throwable thrown);
  }
}
