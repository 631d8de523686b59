package dev.ato.digest;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values of the JDK's whose text says all of them. Their fields differ between JDKs, their texts do
 * not, and the code that makes the text is the JDK's.
 */
final class TextualValues {

  private static final Set<Class<?>> BY_TO_STRING =
      Set.of(
          BigInteger.class,
          UUID.class,
          URI.class,
          Locale.class,
          Currency.class,
          StringBuilder.class,
          StringBuffer.class,
          AtomicInteger.class,
          AtomicLong.class,
          AtomicBoolean.class,
          AtomicIntegerArray.class,
          AtomicLongArray.class,
          LongAdder.class,
          OptionalDouble.class,
          OptionalInt.class,
          OptionalLong.class,
          DoubleAdder.class);

  private TextualValues() {}

  /** The text of a value, or null if it is of another kind. */
  static @Nullable String text(Object value) {
    Class<?> type = value.getClass();
    if (BY_TO_STRING.contains(type)) {
      return value.toString();
    } else if (type == BigDecimal.class) {
      BigDecimal number = (BigDecimal) value;
      return number.unscaledValue() + "E" + -(long) number.scale();
    } else if (type == URL.class) {
      return ((URL) value).toExternalForm();
    } else if (type == File.class) {
      return ((File) value).getPath();
    } else if (type == BitSet.class) {
      return Arrays.toString(((BitSet) value).toLongArray());
    } else if (type == Pattern.class) {
      return ((Pattern) value).flags() + ":" + ((Pattern) value).pattern();
    } else if (type.getName().startsWith("java.time.")) {
      return value.toString();
    }
    return ofJdkFamily(value);
  }

  private static @Nullable String ofJdkFamily(Object value) {
    if (!isOfTheJdk(value.getClass())) {
      return null;
    } else if (value instanceof Path path) {
      return path.toString();
    } else if (value instanceof Charset charset) {
      return charset.name();
    } else if (value instanceof TimeZone zone) {
      return zone.getID();
    }
    return ofDate(value);
  }

  @SuppressWarnings("JavaUtilDate") // applications have them
  private static @Nullable String ofDate(Object value) {
    if (!(value instanceof Date date)) {
      return null;
    }
    // Dates and times of SQL refuse to be instants; its timestamps have nanoseconds as such.
    boolean nanoseconds = date.getClass().getName().equals("java.sql.Timestamp");
    return nanoseconds ? date.toInstant().toString() : Long.toString(date.getTime());
  }

  /** The name under which the value's type is encoded: families of hidden classes have one. */
  static String typeName(Object value) {
    if (value instanceof Path) {
      return Path.class.getName();
    } else if (value instanceof Charset) {
      return Charset.class.getName();
    } else if (value instanceof TimeZone) {
      return TimeZone.class.getName();
    } else if (value instanceof ZoneId) {
      return ZoneId.class.getName();
    }
    return value.getClass().getName();
  }

  /** Whether a class comes with the JDK, so that its methods are no code of the application's. */
  static boolean isOfTheJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }
}
