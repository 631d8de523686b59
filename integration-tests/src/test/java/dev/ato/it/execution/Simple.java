package dev.ato.it.execution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;

/** Values that need no others, with the ones at which code breaks. */
final class Simple {

  private static final double[] DOUBLES = {
    0.0, -0.0, 1, -1, 0.5, 2.5, Double.NaN, 1e300, Double.MIN_VALUE, 1.0 / 0, -1.0 / 0, 3, 1e-3
  };

  private static final long[] LONGS = {
    0,
    1,
    -1,
    2,
    3,
    5,
    8,
    10,
    16,
    31,
    64,
    100,
    127,
    -128,
    255,
    1000,
    65_535,
    1L << 31,
    1L << 40,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "A",
          "abc",
          "Hello, World",
          "0",
          "1",
          "-1",
          "12.5e3",
          "true",
          "null",
          "ä€",
          "\ud83d\ude00",
          "a b  c",
          "x=1;y=2",
          "<a href='b'>c</a>",
          "{\"a\":[1,2]}",
          "2020-01-31",
          "\t\n",
          "aaaa",
          "java.lang.String",
          "UTF-8",
          "%s %d",
          "[a-z]+",
          "a,b,\"c\"",
          "0x1F");

  private static final Map<Class<?>, Function<Random, Object>> BY_TYPE =
      Map.ofEntries(
          Map.entry(Boolean.class, Random::nextBoolean),
          Map.entry(Byte.class, random -> (byte) number(random)),
          Map.entry(Short.class, random -> (short) number(random)),
          Map.entry(Integer.class, random -> (int) number(random)),
          Map.entry(Long.class, Simple::number),
          Map.entry(Character.class, Simple::character),
          Map.entry(Float.class, random -> (float) real(random)),
          Map.entry(Double.class, Simple::real),
          Map.entry(Number.class, Simple::real),
          Map.entry(String.class, Simple::text),
          Map.entry(CharSequence.class, Simple::text),
          Map.entry(Comparable.class, Simple::text),
          Map.entry(Object.class, Simple::object),
          Map.entry(StringBuilder.class, random -> new StringBuilder(text(random))),
          Map.entry(StringBuffer.class, random -> new StringBuffer(text(random))),
          Map.entry(Appendable.class, random -> new StringBuilder(text(random))),
          Map.entry(BigInteger.class, random -> BigInteger.valueOf(number(random))),
          Map.entry(BigDecimal.class, random -> BigDecimal.valueOf(number(random), 2)),
          Map.entry(java.io.InputStream.class, Simple::stream),
          Map.entry(java.io.OutputStream.class, random -> new ByteArrayOutputStream()),
          Map.entry(java.io.Reader.class, random -> new StringReader(text(random))),
          Map.entry(java.io.Writer.class, random -> new StringWriter()),
          Map.entry(
              Class.class,
              random -> List.of(int.class, String.class, List.class).get(random.nextInt(3))),
          Map.entry(
              Locale.class, random -> List.of(Locale.ROOT, Locale.GERMANY).get(random.nextInt(2))),
          Map.entry(Charset.class, random -> StandardCharsets.UTF_8),
          Map.entry(Random.class, random -> new Random(7)),
          Map.entry(Date.class, random -> new Date(number(random) % 4_000_000_000_000L)),
          Map.entry(TimeZone.class, random -> TimeZone.getTimeZone("UTC")),
          Map.entry(ZoneId.class, random -> ZoneId.of("UTC")),
          Map.entry(UUID.class, random -> new UUID(number(random), 7)),
          Map.entry(BitSet.class, random -> BitSet.valueOf(new long[] {random.nextInt(99)})));

  private Simple() {}

  static Optional<Object> of(Class<?> type, Random random) {
    return Optional.ofNullable(BY_TYPE.get(type)).map(maker -> maker.apply(random));
  }

  static Object primitive(Class<?> type, Random random) {
    if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == char.class) {
      return character(random);
    } else if (type == float.class) {
      return (float) real(random);
    } else if (type == double.class) {
      return real(random);
    }
    return whole(type, number(random));
  }

  private static Object whole(Class<?> type, long number) {
    if (type == long.class) {
      return number;
    } else if (type == int.class) {
      return (int) number;
    }
    // No conditional expression: it would make an int of both.
    if (type == short.class) {
      return (short) number;
    }
    return (byte) number;
  }

  /** Mostly small, so that it may be a length or an index. */
  private static long number(Random random) {
    return random.nextBoolean() ? random.nextInt(6) : LONGS[random.nextInt(LONGS.length)];
  }

  private static double real(Random random) {
    return DOUBLES[random.nextInt(DOUBLES.length)];
  }

  private static char character(Random random) {
    return random.nextInt(6) == 0 ? (char) random.nextInt(0x10000) : (char) random.nextInt(128);
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static Object stream(Random random) {
    return new ByteArrayInputStream(text(random).getBytes(StandardCharsets.UTF_8));
  }

  private static Object object(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> (int) number(random);
      case 1 -> real(random);
      case 2 -> new int[] {(int) number(random), 2};
      default -> text(random);
    };
  }
}
