package dev.ato.config;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One tree on its way to a record or interface: which key a name means, and which were used. */
final class TreeBinding {

  private final Binder binder;
  private final KeyPath path;
  private final ADict tree;
  private final Set<String> used = new HashSet<>();
  private final Set<String> names = new LinkedHashSet<>();

  TreeBinding(Binder binder, KeyPath path, ADict tree) {
    this.binder = binder;
    this.path = path;
    this.tree = tree;
  }

  @Nullable Object record(Class<?> type, Value value) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] arguments = new Object[components.length];
    boolean complete = true;
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      arguments[i] = member(component.getName(), component.getGenericType());
      boolean mayBeNull =
          isNullable(component.getAnnotatedType()) && isNullOrMissing(component.getName());
      if (arguments[i] == null && !mayBeNull) {
        complete &= noteIfMissing(component.getName(), component.getGenericType());
      }
    }
    return complete ? construct(type, components, arguments, value) : null;
  }

  /** The object that a name means, or null if there is none, it is null, or it is a problem. */
  @Nullable Object member(String name, Type type) {
    names.add(name);
    Optional<String> key = key(name);
    Value value = key.flatMap(tree::entry).orElse(null);
    if (value == null || key.isEmpty()) {
      return isOptional(type) ? Optional.empty() : null;
    }
    used.add(key.get());
    boolean isNull = value.plain() == null && !isOptional(type);
    return isNull ? null : binder.value(path.child(key.get()), value, type);
  }

  boolean isNullOrMissing(String name) {
    return key(name).flatMap(tree::entry).map(value -> value.plain() == null).orElse(true);
  }

  /** Tells what is not there; always false. */
  boolean noteIfMissing(String name, Type type) {
    Optional<Value> value = key(name).flatMap(tree::entry);
    String full = path.child(key(name).orElse(name)).toString();
    String expected = "a value for " + simpleName(type);
    if (value.isEmpty()) {
      Set<String> others = new LinkedHashSet<>(tree.keys());
      others.removeAll(used);
      String advice =
          NearestName.of(name, others)
              .map(near -> "; did you mean \"" + path.child(near) + "\"?")
              .orElse("");
      binder.problem(full + ": expected " + expected + ", but there is none" + advice);
    } else if (value.get().plain() == null) {
      binder.problem(TypedValue.message(full, expected, value.get()));
    }
    return false;
  }

  /** A problem for each key that nothing is bound to. */
  List<String> unknownKeys() {
    return tree.keys().stream()
        .filter(key -> !used.contains(key))
        .map(
            key -> {
              String place =
                  tree.entry(key).flatMap(Value::origin).map(o -> " (" + o.text() + ")").orElse("");
              String advice =
                  NearestName.of(key, names)
                      .map(near -> "; did you mean \"" + near + "\"?")
                      .orElse("");
              return path.child(key) + ": is no known key" + advice + place;
            })
        .toList();
  }

  /** A name of Java as it is, or as files write it: batchSize, batch_size, batch-size. */
  private Optional<String> key(String name) {
    String snake = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    return java.util.stream.Stream.of(name, snake, snake.replace('_', '-'))
        .filter(tree.keys()::contains)
        .findFirst();
  }

  private @Nullable Object construct(
      Class<?> type, RecordComponent[] components, @Nullable Object[] arguments, Value value) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      String place = value.origin().map(origin -> " (" + origin.text() + ")").orElse("");
      String where = path.isRoot() ? type.getSimpleName() : path.toString();
      binder.problem(where + ": " + e.getTargetException().getMessage() + place);
      return null;
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new ConfigException(type.getName() + " cannot be made: " + e.getMessage(), e);
    }
  }

  private static boolean isOptional(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
  }

  private static boolean isNullable(AnnotatedType type) {
    return Arrays.stream(type.getAnnotations())
        .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
  }

  private static String simpleName(Type type) {
    return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
  }
}
