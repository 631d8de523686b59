package dev.ato.digest;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The content of collections and maps by what {@code equals} compares: lists in order, sets and
 * maps without one, the class that holds the elements left out.
 */
final class Containers {

  private Containers() {}

  /** How a container is encoded whose own code may be run. */
  static LeafForm.Content of(Class<?> type) {
    if (Map.class.isAssignableFrom(type)) {
      return (value, out) -> map(((Map<?, ?>) value).entrySet(), ((Map<?, ?>) value).size(), out);
    }
    int tag = tag(type);
    return (value, out) -> collection(tag, ((Collection<?>) value).toArray(), out);
  }

  static int tag(Class<?> type) {
    if (List.class.isAssignableFrom(type)) {
      return Tag.LIST;
    } else if (Set.class.isAssignableFrom(type)) {
      return Tag.SET;
    } else if (PriorityQueue.class.isAssignableFrom(type)
        || PriorityBlockingQueue.class.isAssignableFrom(type)
        || DelayQueue.class.isAssignableFrom(type)) {
      return Tag.BAG;
    }
    return Queue.class.isAssignableFrom(type) ? Tag.QUEUE : Tag.BAG;
  }

  static void collection(int tag, @Nullable Object[] elements, Encoding out) {
    out.bytes.byteValue(tag);
    if (tag == Tag.SET || tag == Tag.BAG) {
      members(elements, out);
    } else {
      elements(elements, out);
    }
  }

  /** The number, then the elements in order, as far as the limits reach. */
  static void elements(@Nullable Object[] elements, Encoding out) {
    out.bytes.size(elements.length);
    int most = out.limits.parts();
    int run = out.beginElements();
    for (int i = 0; i < elements.length && i < most; i++) {
      out.value(elements[i]);
      run = out.endOfElement(run);
    }
    if (elements.length > most) {
      tooMany(out);
    }
  }

  private static void members(@Nullable Object[] elements, Encoding out) {
    out.bytes.size(elements.length);
    if (elements.length > out.limits.parts()) {
      tooMany(out);
      return;
    }
    int first = out.beginMembers();
    for (Object element : elements) {
      out.value(element);
      out.endOfMember();
    }
    out.endMembers(first);
  }

  static void map(Set<? extends Map.Entry<?, ?>> entries, int size, Encoding out) {
    out.bytes.byteValue(Tag.MAP);
    if (size > out.limits.parts()) {
      out.bytes.size(size);
      tooMany(out);
      return;
    }
    // Another thread may change the map: the number is of what was seen.
    int from = out.bytes.length;
    out.bytes.size(size);
    int first = out.beginMembers();
    int seen = 0;
    for (Iterator<? extends Map.Entry<?, ?>> all = entries.iterator(); all.hasNext(); seen++) {
      Map.Entry<?, ?> entry = all.next();
      out.value(entry.getKey());
      out.value(entry.getValue());
      out.endOfMember();
    }
    out.endMembers(first);
    if (seen != size) {
      throw new IllegalStateException("the map at " + from + " changed while it was read");
    }
  }

  private static void tooMany(Encoding out) {
    out.cut("more than " + out.limits.parts() + " elements", out.bytes);
  }
}
