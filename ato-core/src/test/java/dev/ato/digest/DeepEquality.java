package dev.ato.digest;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether two values are equal, as VALUES.md says it, worked out from the values themselves: what
 * the hashes are judged by. Shares no code with the encoder.
 */
final class DeepEquality {

  private final List<Object> onePath = new ArrayList<>();
  private final List<Object> otherPath = new ArrayList<>();

  private DeepEquality() {}

  static boolean areEqual(@Nullable Object one, @Nullable Object other) {
    return new DeepEquality().equal(one, other);
  }

  private boolean equal(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == other;
    } else if (isPlain(one) || isPlain(other)) {
      // Of doubles, equals says what is asked here: one NaN, two zeros.
      return one.getClass() == other.getClass() && one.equals(other);
    }
    int oneAt = last(onePath, one);
    int otherAt = last(otherPath, other);
    if (oneAt >= 0 || otherAt >= 0) {
      return oneAt == otherAt;
    }
    onePath.add(one);
    otherPath.add(other);
    try {
      return equalParts(one, other);
    } finally {
      onePath.remove(onePath.size() - 1);
      otherPath.remove(otherPath.size() - 1);
    }
  }

  private static boolean isPlain(Object value) {
    return value instanceof Number && !(value instanceof AtomicInteger)
        || value instanceof CharSequence
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum
        || value instanceof Class
        || value instanceof java.util.UUID
        || value instanceof java.time.temporal.Temporal
        || value instanceof java.nio.file.Path
        || value instanceof java.net.URI;
  }

  /** Where on the way an object was met last, from the outside. */
  private static int last(List<Object> path, Object object) {
    for (int i = path.size() - 1; i >= 0; i--) {
      if (path.get(i) == object) {
        return i;
      }
    }
    return -1;
  }

  private boolean equalParts(Object one, Object other) {
    if (one.getClass().isArray()) {
      return one.getClass() == other.getClass() && inOrder(elements(one), elements(other));
    } else if (one instanceof List || other instanceof List) {
      return one instanceof List<?> a && other instanceof List<?> b && inOrder(a, b);
    } else if (one instanceof Set || other instanceof Set) {
      return one instanceof Set<?> a && other instanceof Set<?> b && inAnyOrder(a, b);
    } else if (one instanceof PriorityQueue || other instanceof PriorityQueue) {
      return one instanceof PriorityQueue<?> a
          && other instanceof PriorityQueue<?> b
          && inAnyOrder(a, b);
    } else if (one instanceof Queue || other instanceof Queue) {
      return one instanceof Queue<?> a && other instanceof Queue<?> b && inOrder(a, b);
    } else if (one instanceof Map || other instanceof Map) {
      return one instanceof Map<?, ?> a && other instanceof Map<?, ?> b && equalMaps(a, b);
    }
    return one instanceof Buffer
        ? one.equals(other)
        : one.getClass() == other.getClass() && equalObjects(one, other);
  }

  private boolean equalObjects(Object one, Object other) {
    if (one instanceof Optional<?> optional) {
      return equal(optional.orElse(null), ((Optional<?>) other).orElse(null));
    } else if (one instanceof AtomicReference<?> reference) {
      return equal(reference.get(), ((AtomicReference<?>) other).get());
    } else if (one instanceof AtomicInteger number) {
      return number.get() == ((AtomicInteger) other).get();
    } else if (one instanceof CompletableFuture<?> future) {
      return equal(future.join(), ((CompletableFuture<?>) other).join());
    } else if (one instanceof Throwable thrown) {
      Throwable otherThrown = (Throwable) other;
      return Objects.equals(thrown.getMessage(), otherThrown.getMessage())
          && equal(thrown.getCause(), otherThrown.getCause())
          && inOrder(
              Arrays.asList(thrown.getSuppressed()), Arrays.asList(otherThrown.getSuppressed()));
    }
    return equalFields(one, other);
  }

  private boolean equalFields(Object one, Object other) {
    for (Class<?> type = one.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && type != Record.class
            && !equal(get(field, one), get(field, other))) {
          return false;
        }
      }
    }
    return true;
  }

  private static @Nullable Object get(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static List<@Nullable Object> elements(Object array) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(Array.get(array, i));
    }
    return elements;
  }

  private boolean inOrder(Collection<?> one, Collection<?> other) {
    if (one.size() != other.size()) {
      return false;
    }
    Object[] ones = one.toArray();
    Object[] others = other.toArray();
    for (int i = 0; i < ones.length; i++) {
      if (!equal(ones[i], others[i])) {
        return false;
      }
    }
    return true;
  }

  /** Since it is an equivalence, the first partner that is found is as good as any. */
  private boolean inAnyOrder(Collection<?> one, Collection<?> other) {
    List<Object> left = new ArrayList<>(other);
    for (Object element : one) {
      int found = -1;
      for (int i = 0; i < left.size() && found < 0; i++) {
        found = equal(element, left.get(i)) ? i : -1;
      }
      if (found < 0) {
        return false;
      }
      left.remove(found);
    }
    return left.isEmpty();
  }

  private boolean equalMaps(Map<?, ?> one, Map<?, ?> other) {
    List<Map.Entry<?, ?>> left = new ArrayList<>(other.entrySet());
    for (Map.Entry<?, ?> entry : one.entrySet()) {
      int found = -1;
      for (int i = 0; i < left.size() && found < 0; i++) {
        Map.Entry<?, ?> partner = left.get(i);
        boolean same =
            equal(entry.getKey(), partner.getKey()) && equal(entry.getValue(), partner.getValue());
        found = same ? i : -1;
      }
      if (found < 0) {
        return false;
      }
      left.remove(found);
    }
    return left.isEmpty();
  }
}
