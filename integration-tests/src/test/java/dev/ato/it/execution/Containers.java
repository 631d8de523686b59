package dev.ato.it.execution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collections, maps and the like, of texts: whatever they are declared to hold. */
final class Containers {

  private static final Set<Class<?>> LISTS =
      Set.of(List.class, Collection.class, Iterable.class, ArrayList.class);

  private Containers() {}

  static Optional<Object> of(Class<?> type, Values values) {
    List<Object> elements = elements(values);
    if (LISTS.contains(type)) {
      return Optional.of(elements);
    } else if (type == Set.class || type == LinkedHashSet.class) {
      return Optional.of(new LinkedHashSet<>(elements));
    } else if (type == Map.class || type == LinkedHashMap.class) {
      return Optional.of(map(elements));
    } else if (type == SortedSet.class || type == TreeSet.class) {
      return Optional.of(new TreeSet<>(elements));
    } else if (type == SortedMap.class || type == TreeMap.class) {
      return Optional.of(new TreeMap<>(map(elements)));
    } else if (type == Queue.class || type == Deque.class || type == ArrayDeque.class) {
      return Optional.of(new ArrayDeque<>(elements));
    } else if (type == Iterator.class) {
      return Optional.of(elements.iterator());
    } else if (type == Optional.class) {
      return Optional.of(elements.stream().findFirst());
    }
    return type == Stream.class ? Optional.of(elements.stream()) : Optional.empty();
  }

  private static List<Object> elements(Values values) {
    List<Object> elements = new ArrayList<>();
    int size = values.random().nextInt(4);
    for (int i = 0; i < size; i++) {
      elements.add(Simple.of(String.class, values.random()).orElseThrow());
    }
    return elements;
  }

  private static Map<Object, Object> map(List<Object> keys) {
    Map<Object, Object> map = new LinkedHashMap<>();
    keys.forEach(key -> map.put(key, key + "!"));
    return map;
  }
}
