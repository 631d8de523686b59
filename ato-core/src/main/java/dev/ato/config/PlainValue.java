package dev.ato.config;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of any Java value one that config holds. */
final class PlainValue {

  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  private PlainValue() {}

  static Value value(@Nullable Object any, @Nullable Origin origin) {
    return value(any, origin, 0);
  }

  private static Value value(@Nullable Object any, @Nullable Origin origin, int depth) {
    if (any instanceof Value value) {
      return value.withOriginIfNone(origin);
    }
    return Value.ofPlain(plain(any, origin, Depth.checked(depth)), origin);
  }

  private static @Nullable Object plain(@Nullable Object any, @Nullable Origin origin, int depth) {
    if (any == null
        || any instanceof String
        || any instanceof Boolean
        || any instanceof Long
        || any instanceof Double
        || any instanceof ADict
        || any instanceof ConfigList) {
      return any;
    } else if (any instanceof Number number) {
      return number(number);
    } else if (any instanceof Map<?, ?> map) {
      return tree(map, origin, depth);
    } else if (any instanceof Collection<?> collection) {
      return list(collection, origin, depth);
    } else if (any instanceof Optional<?> optional) {
      return plain(optional.orElse(null), origin, depth);
    } else if (any.getClass().isArray()) {
      return array(any, origin, depth);
    }
    return textual(any);
  }

  private static Object number(Number number) {
    if (number instanceof BigInteger big) {
      boolean isLong = big.compareTo(LEAST) >= 0 && big.compareTo(GREATEST) <= 0;
      return isLong ? (Object) big.longValue() : big;
    } else if (number instanceof Float single) {
      // By its digits: 0.1f is meant as 0.1, not as 0.10000000149011612.
      return Double.valueOf(single.toString());
    } else if (number instanceof BigDecimal) {
      return number.doubleValue();
    } else if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return number.longValue();
    }
    throw unknown(number);
  }

  private static ADict tree(Map<?, ?> map, @Nullable Origin origin, int depth) {
    ADict.Builder tree = new ADict.Builder();
    map.forEach((key, each) -> tree.put(String.valueOf(key), value(each, origin, depth + 1)));
    return tree.build();
  }

  private static ConfigList list(Collection<?> collection, @Nullable Origin origin, int depth) {
    if (collection instanceof Set && collection.size() > 1 && !isOrdered((Set<?>) collection)) {
      throw new ConfigException("a Set without an order is no value of a config; give a List");
    }
    List<Value> elements = new ArrayList<>(collection.size());
    for (Object element : collection) {
      elements.add(value(element, origin, depth + 1));
    }
    return new ConfigList(elements);
  }

  private static boolean isOrdered(Set<?> set) {
    return set instanceof SortedSet || set instanceof java.util.LinkedHashSet;
  }

  private static ConfigList array(Object array, @Nullable Origin origin, int depth) {
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(value(Array.get(array, i), origin, depth + 1));
    }
    return new ConfigList(elements);
  }

  private static Object textual(Object any) {
    if (any instanceof LocalDate
        || any instanceof LocalDateTime
        || any instanceof LocalTime
        || any instanceof OffsetDateTime) {
      return any;
    } else if (any instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    } else if (any instanceof ZonedDateTime zoned) {
      return zoned.toOffsetDateTime();
    } else if (any instanceof Enum<?> constant) {
      return constant.name();
    } else if (any instanceof CharSequence
        || any instanceof Character
        || any instanceof Path
        || any instanceof Duration
        || any instanceof URI
        || any instanceof UUID) {
      return any.toString();
    }
    throw unknown(any);
  }

  private static ConfigException unknown(Object any) {
    return new ConfigException(
        "a value of "
            + any.getClass().getName()
            + " is none that a config holds; accepted are null, booleans, numbers, texts, enums, "
            + "dates, times, lists, arrays and maps");
  }
}
