package dev.ato.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as the type that a program wants, without loss, or a clear error. */
final class TypedValue {

  private TypedValue() {}

  /** Makes of a value one of a Java type. */
  @FunctionalInterface
  interface Conversion<T> {
    T convert(String path, Value value);
  }

  static String string(String path, Value value) {
    if (value.plain() instanceof String text) {
      return text;
    }
    throw wrong(path, "a text", value);
  }

  static boolean bool(String path, Value value) {
    if (value.plain() instanceof Boolean truth) {
      return truth;
    }
    throw wrong(path, "true or false", value);
  }

  static int integer(String path, Value value) {
    BigInteger whole = whole(path, "a whole number", value);
    if (whole.bitLength() >= Integer.SIZE) {
      throw wrong(path, "a whole number of at most 32 bits", value);
    }
    return whole.intValue();
  }

  static long longInteger(String path, Value value) {
    if (value.plain() instanceof Long exact) {
      return exact;
    }
    BigInteger whole = whole(path, "a whole number", value);
    if (whole.bitLength() >= Long.SIZE) {
      throw wrong(path, "a whole number of at most 64 bits", value);
    }
    return whole.longValue();
  }

  static BigInteger bigInteger(String path, Value value) {
    return whole(path, "a whole number", value);
  }

  static double number(String path, Value value) {
    if (value.plain() instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong(path, "a number", value);
  }

  static List<@Nullable Object> list(String path, Value value) {
    return configList(path, value);
  }

  static ADict tree(String path, Value value) {
    if (value.plain() instanceof ADict tree) {
      return tree;
    }
    throw wrong(path, "a tree of keys", value);
  }

  static <T> List<T> elements(String path, Value value, Conversion<T> conversion) {
    ConfigList list = configList(path, value);
    List<T> converted = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      converted.add(conversion.convert(path + "." + i, list.value(i)));
    }
    return List.copyOf(converted);
  }

  static ConfigList configList(String path, Value value) {
    if (value.plain() instanceof ConfigList list) {
      return list;
    }
    throw wrong(path, "a list", value);
  }

  static ConfigException wrong(String path, String expected, Value value) {
    return new ConfigException(message(path, expected, value));
  }

  static String message(String path, String expected, Value value) {
    String place = value.origin().map(origin -> " (" + origin.text() + ")").orElse("");
    return path + ": expected " + expected + ", but was " + value.shown() + place;
  }

  /** A number without a fraction is whole, however it is written: 1e3 is 1000. */
  private static BigInteger whole(String path, String expected, Value value) {
    Object plain = value.plain();
    if (plain instanceof Long exact) {
      return BigInteger.valueOf(exact);
    } else if (plain instanceof BigInteger exact) {
      return exact;
    } else if (plain instanceof Double number && number == Math.rint(number)) {
      return Double.isInfinite(number)
          ? fail(path, expected, value)
          : new BigDecimal(number).toBigInteger();
    }
    return fail(path, expected, value);
  }

  private static BigInteger fail(String path, String expected, Value value) {
    throw wrong(path, expected, value);
  }
}
