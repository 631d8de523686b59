package dev.ato.it.execution;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects of classes of a library: constants, by constructors, by static methods, or played. */
final class Instances {

  private static final int MOST_TRIES = 4;

  private final Values values;

  Instances(Values values) {
    this.values = values;
  }

  /** An object of a class; empty if none of the first ways succeeds. */
  Optional<Object> of(Class<?> type) {
    if (type.isEnum()) {
      return constant(type);
    } else if (type.isInterface()) {
      return type.isSealed() ? Optional.empty() : Optional.of(Played.of(type, values));
    }
    for (Executable way : ways(type)) {
      Optional<Object> made = make(way);
      if (made.isPresent()) {
        return made;
      }
    }
    return held(type);
  }

  private Optional<Object> constant(Class<?> type) {
    @Nullable Object[] constants = type.getEnumConstants();
    return constants.length == 0
        ? Optional.empty()
        : Optional.ofNullable(constants[values.random().nextInt(constants.length)]);
  }

  /** In an order that no compiler decides. */
  private List<Executable> ways(Class<?> type) {
    List<Executable> ways = new ArrayList<>();
    if (!Modifier.isAbstract(type.getModifiers())) {
      ways.addAll(List.of(type.getDeclaredConstructors()));
    }
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type) {
        ways.add(method);
      }
    }
    ways.removeIf(Executable::isSynthetic);
    ways.sort(
        Comparator.comparing((Executable way) -> way.getName())
            .thenComparing(way -> Arrays.toString(way.getParameterTypes())));
    Collections.shuffle(ways, values.random());
    return ways.subList(0, Math.min(MOST_TRIES, ways.size()));
  }

  private Optional<Object> make(Executable way) {
    try {
      way.setAccessible(true);
      @Nullable Object[] arguments = values.deeper().of(way.getParameterTypes());
      return Optional.ofNullable(
          way instanceof Constructor<?> constructor
              ? constructor.newInstance(arguments)
              : ((Method) way).invoke(null, arguments));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError failed) {
      rethrowIfFatal(failed);
      return Optional.empty();
    }
  }

  private static void rethrowIfFatal(Throwable failed) {
    if (failed instanceof InvocationTargetException thrown
        && thrown.getCause() instanceof VirtualMachineError fatal) {
      throw fatal;
    }
  }

  /** What a constant of the class itself holds. */
  private static Optional<Object> held(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
        .min(Comparator.comparing(Field::getName))
        .flatMap(Instances::content);
  }

  private static Optional<Object> content(Field field) {
    try {
      field.setAccessible(true);
      return Optional.ofNullable(field.get(null));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError failed) {
      return Optional.empty();
    }
  }
}
