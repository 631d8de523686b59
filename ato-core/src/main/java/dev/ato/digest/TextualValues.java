package dev.ato.digest;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
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
import java.util.function.Function;
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
          StackTraceElement.class,
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

  /** What gives the text of the values of a class, or null if they are of another kind. */
  static @Nullable Function<Object, String> of(Class<?> type) {
    if (!JdkTypes.contain(type)) {
      return null;
    } else if (BY_TO_STRING.contains(type) || isOfTime(type)) {
      return Object::toString;
    } else if (type == BigDecimal.class) {
      return TextualValues::decimal;
    } else if (type == URL.class) {
      return TextualValues::url;
    } else if (type == File.class) {
      return value -> ((File) value).getPath();
    } else if (type == BitSet.class) {
      return value -> Arrays.toString(((BitSet) value).toLongArray());
    } else if (type == Pattern.class) {
      return value -> ((Pattern) value).flags() + ":" + ((Pattern) value).pattern();
    }
    return ofFamily(type);
  }

  /** Values of java.time; what only works with them may hold code of the application's. */
  private static boolean isOfTime(Class<?> type) {
    return type.getName().startsWith("java.time.")
        && (TemporalAccessor.class.isAssignableFrom(type)
            || TemporalAmount.class.isAssignableFrom(type)
            || ZoneId.class.isAssignableFrom(type));
  }

  private static @Nullable Function<Object, String> ofFamily(Class<?> type) {
    if (Path.class.isAssignableFrom(type)) {
      return Object::toString;
    } else if (Charset.class.isAssignableFrom(type)) {
      return value -> ((Charset) value).name();
    } else if (TimeZone.class.isAssignableFrom(type)) {
      return value -> ((TimeZone) value).getID();
    } else if (InetAddress.class.isAssignableFrom(type)) {
      return value -> ((InetAddress) value).getHostAddress();
    } else if (Calendar.class.isAssignableFrom(type)) {
      return TextualValues::calendar;
    }
    return Date.class.isAssignableFrom(type) ? TextualValues::date : null;
  }

  /** Unscaled value and scale: 1.0 and 1.00 are printed differently, and calculate differently. */
  private static String decimal(Object value) {
    BigDecimal number = (BigDecimal) value;
    return number.unscaledValue() + "E" + -(long) number.scale();
  }

  /** From its parts, for a handler of the application's may have its own text. */
  private static String url(Object value) {
    URL url = (URL) value;
    return url.getProtocol() + "://" + url.getAuthority() + url.getFile() + "#" + url.getRef();
  }

  /** Asked of a copy, for a calendar computes its fields when it is asked. */
  private static String calendar(Object value) {
    Calendar copy = (Calendar) ((Calendar) value).clone();
    return copy.getTimeInMillis() + " " + copy.getTimeZone().getID();
  }

  @SuppressWarnings("JavaUtilDate") // applications have them
  private static String date(Object value) {
    Date date = (Date) value;
    // Dates and times of SQL refuse to be instants; its timestamps have nanoseconds as such.
    boolean nanoseconds = date.getClass().getName().equals("java.sql.Timestamp");
    return nanoseconds ? date.toInstant().toString() : Long.toString(date.getTime());
  }

  /** The name under which a type is encoded: families of hidden classes have one. */
  static String typeName(Class<?> type) {
    Class<?>[] families = {Path.class, Charset.class, TimeZone.class, ZoneId.class};
    for (Class<?> family : families) {
      if (family.isAssignableFrom(type) && type != ZoneOffset.class) {
        return family.getName();
      }
    }
    return type.getName();
  }
}
