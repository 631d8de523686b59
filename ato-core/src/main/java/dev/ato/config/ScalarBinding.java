package dev.ato.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value as one of a Java type without parts of its own. */
final class ScalarBinding {

  private static final Map<Class<?>, TypedValue.Conversion<?>> NUMBERS =
      Map.ofEntries(
          Map.entry(int.class, TypedValue::integer),
          Map.entry(Integer.class, TypedValue::integer),
          Map.entry(long.class, TypedValue::longInteger),
          Map.entry(Long.class, TypedValue::longInteger),
          Map.entry(double.class, TypedValue::number),
          Map.entry(Double.class, TypedValue::number),
          Map.entry(float.class, (path, value) -> (float) TypedValue.number(path, value)),
          Map.entry(Float.class, (path, value) -> (float) TypedValue.number(path, value)),
          Map.entry(short.class, ScalarBinding::shortInteger),
          Map.entry(Short.class, ScalarBinding::shortInteger),
          Map.entry(byte.class, ScalarBinding::byteInteger),
          Map.entry(Byte.class, ScalarBinding::byteInteger),
          Map.entry(boolean.class, TypedValue::bool),
          Map.entry(Boolean.class, TypedValue::bool),
          Map.entry(BigInteger.class, TypedValue::bigInteger),
          Map.entry(BigDecimal.class, ScalarBinding::decimal),
          Map.entry(Number.class, ScalarBinding::anyNumber));

  private static final Map<Class<?>, Function<String, Object>> TEXTS =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(CharSequence.class, text -> text),
          Map.entry(Path.class, Path::of),
          Map.entry(URI.class, URI::create),
          Map.entry(UUID.class, UUID::fromString),
          Map.entry(Duration.class, DurationText::parse),
          Map.entry(Instant.class, Instant::parse),
          Map.entry(LocalDate.class, LocalDate::parse),
          Map.entry(LocalTime.class, LocalTime::parse),
          Map.entry(LocalDateTime.class, LocalDateTime::parse),
          Map.entry(OffsetDateTime.class, OffsetDateTime::parse));

  private ScalarBinding() {}

  static @Nullable Object convert(String path, Value value, Class<?> type) {
    TypedValue.Conversion<?> number = NUMBERS.get(type);
    if (number != null) {
      return number.convert(path, value);
    } else if (type == Object.class) {
      return value.plain();
    } else if (type == Value.class) {
      return value;
    } else if (type == ADict.class) {
      return TypedValue.tree(path, value);
    } else if (type.isInstance(value.plain())) {
      return value.plain();
    } else if (type.isEnum()) {
      return constant(path, value, type);
    } else if (type == Instant.class && value.plain() instanceof OffsetDateTime moment) {
      return moment.toInstant();
    } else if (type == char.class || type == Character.class) {
      return character(path, value);
    }
    return textual(path, value, type);
  }

  private static Object textual(String path, Value value, Class<?> type) {
    Function<String, Object> parser = TEXTS.get(type);
    if (parser == null) {
      throw new ConfigException(path + ": config cannot be bound to " + type.getName());
    } else if (!(value.plain() instanceof String text)) {
      throw TypedValue.wrong(path, expected(type), value);
    } else {
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw TypedValue.wrong(path, expected(type), value);
      }
    }
  }

  private static String expected(Class<?> type) {
    if (type == Duration.class) {
      return "a duration such as 30s, 5m or PT1H30M";
    }
    boolean text = type == String.class || type == CharSequence.class;
    return text ? "a text" : "a text that is a " + type.getSimpleName();
  }

  /** By its name, whatever the case, with - for _. */
  private static Object constant(String path, Value value, Class<?> type) {
    List<String> names =
        Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
    String given = value.plain() instanceof String text ? text : "";
    for (Object each : type.getEnumConstants()) {
      if (((Enum<?>) each).name().equalsIgnoreCase(given.replace('-', '_'))) {
        return each;
      }
    }
    String advice =
        NearestName.of(given.toUpperCase(Locale.ROOT), names)
            .map(near -> " (did you mean " + near + "?)")
            .orElse("");
    throw TypedValue.wrong(path, "one of " + String.join(", ", names) + advice, value);
  }

  private static char character(String path, Value value) {
    if (value.plain() instanceof String text && text.length() == 1) {
      return text.charAt(0);
    }
    throw TypedValue.wrong(path, "a text of one character", value);
  }

  private static short shortInteger(String path, Value value) {
    int whole = TypedValue.integer(path, value);
    if (whole != (short) whole) {
      throw TypedValue.wrong(path, "a whole number of at most 16 bits", value);
    }
    return (short) whole;
  }

  private static byte byteInteger(String path, Value value) {
    int whole = TypedValue.integer(path, value);
    if (whole != (byte) whole) {
      throw TypedValue.wrong(path, "a whole number of at most 8 bits", value);
    }
    return (byte) whole;
  }

  private static BigDecimal decimal(String path, Value value) {
    double number = TypedValue.number(path, value);
    if (!(value.plain() instanceof Double)) {
      return new BigDecimal(TypedValue.bigInteger(path, value));
    } else if (!Double.isFinite(number)) {
      throw TypedValue.wrong(path, "a finite number", value);
    }
    return BigDecimal.valueOf(number);
  }

  private static Number anyNumber(String path, Value value) {
    if (value.plain() instanceof Number number) {
      return number;
    }
    throw TypedValue.wrong(path, "a number", value);
  }
}
