package dev.ato.config;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes Java objects of a tree, and collects all that stands in the way. */
final class Binder {

  private final boolean strict;
  private final Consumer<KeyPath> reads;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param strict whether keys that nothing is bound to are problems
   * @param reads is told each path that is read whole
   */
  Binder(boolean strict, Consumer<KeyPath> reads) {
    this.strict = strict;
    this.reads = reads;
  }

  <T> T bind(ADict tree, Class<T> type) {
    if (!type.isRecord() && !type.isInterface()) {
      throw new ConfigException(
          type.getName() + " is neither a record nor an interface, and config is bound to those");
    }
    Object bound = tree(KeyPath.ROOT, Value.of(tree), type);
    if (bound == null) {
      String title = problems.size() + " problems with the config for " + type.getSimpleName();
      throw new ConfigException(
          problems.size() == 1 ? problems.get(0) : title + ":\n  " + String.join("\n  ", problems));
    }
    return type.cast(bound);
  }

  /** The object of a type that a value means; null, and a problem noted, if there is none. */
  @Nullable Object value(KeyPath path, Value value, Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      return container(path, value, raw, generic.getActualTypeArguments());
    } else if (type instanceof GenericArrayType array) {
      throw unsupported(path, array);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isArray()) {
      return array(path, value, plain.getComponentType());
    } else if (plain.isRecord()
        || (plain.isInterface() && !isContainer(plain) && !plain.getName().startsWith("java."))) {
      return tree(path, value, plain);
    } else if (isContainer(plain)) {
      throw unsupported(path, plain);
    }
    reads.accept(path);
    return guarded(() -> ScalarBinding.convert(path.toString(), value, plain));
  }

  private @Nullable Object tree(KeyPath path, Value value, Class<?> type) {
    if (!(value.plain() instanceof ADict tree)) {
      problem(TypedValue.message(path.toString(), "a tree of keys", value));
      return null;
    }
    int before = problems.size();
    TreeBinding binding = new TreeBinding(this, path, tree);
    Object bound =
        type.isRecord() ? binding.record(type, value) : InterfaceBinding.bind(binding, type);
    if (strict) {
      binding.unknownKeys().forEach(this::problem);
    }
    return problems.size() > before ? null : bound;
  }

  private @Nullable Object container(KeyPath path, Value value, Class<?> raw, Type[] arguments) {
    if (raw == Optional.class) {
      if (value.plain() == null) {
        reads.accept(path);
        return Optional.empty();
      }
      Object inner = value(path, value, arguments[0]);
      return inner == null ? null : Optional.of(inner);
    } else if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
      List<@Nullable Object> elements = elements(path, value, arguments[0]);
      return elements == null ? null : Collections.unmodifiableList(elements);
    } else if (raw == Set.class) {
      List<@Nullable Object> elements = elements(path, value, arguments[0]);
      return elements == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    } else if (raw == Map.class && arguments[0] == String.class) {
      return map(path, value, arguments[1]);
    }
    throw unsupported(path, raw);
  }

  private @Nullable List<@Nullable Object> elements(KeyPath path, Value value, Type type) {
    if (!(value.plain() instanceof ConfigList list)) {
      problem(TypedValue.message(path.toString(), "a list", value));
      return null;
    }
    reads.accept(path);
    int before = problems.size();
    List<@Nullable Object> elements = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      elements.add(value(path.child(Integer.toString(i)), list.value(i), type));
    }
    return problems.size() > before ? null : elements;
  }

  private @Nullable Object array(KeyPath path, Value value, Class<?> type) {
    List<@Nullable Object> elements = elements(path, value, type);
    if (elements == null) {
      return null;
    }
    Object array = Array.newInstance(type, elements.size());
    for (int i = 0; i < elements.size(); i++) {
      Array.set(array, i, elements.get(i));
    }
    return array;
  }

  private @Nullable Object map(KeyPath path, Value value, Type type) {
    if (!(value.plain() instanceof ADict tree)) {
      problem(TypedValue.message(path.toString(), "a tree of keys", value));
      return null;
    }
    reads.accept(path);
    int before = problems.size();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    tree.entries().forEach((key, each) -> map.put(key, value(path.child(key), each, type)));
    return problems.size() > before ? null : Collections.unmodifiableMap(map);
  }

  void problem(String problem) {
    problems.add(problem);
  }

  private @Nullable Object guarded(java.util.function.Supplier<@Nullable Object> conversion) {
    try {
      return conversion.get();
    } catch (ConfigException e) {
      problem(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static boolean isContainer(Class<?> type) {
    return Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || type == Optional.class;
  }

  /** The mistake is the program's, not the config's. */
  private static ConfigException unsupported(KeyPath path, Type type) {
    return new ConfigException(
        path
            + ": config cannot be bound to "
            + type.getTypeName()
            + "; accepted are records, interfaces, List, Set, Map<String, T>, Optional with their "
            + "types, arrays, enums, numbers, texts, dates, durations, paths");
  }
}
