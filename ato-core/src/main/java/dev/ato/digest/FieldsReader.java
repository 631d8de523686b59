package dev.ato.digest;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes all fields of an object by few calls: the JVM compiles a chain of method handles into
 * straight code, which reading fields one by one through reflection never is.
 */
final class FieldsReader {

  /** Longer chains are compiled worse. */
  private static final int FIELDS_IN_A_CHAIN = 16;

  private final MethodHandle[] chains;

  private FieldsReader(MethodHandle[] chains) {
    this.chains = chains;
  }

  /** A reader of fields that were made accessible; nothing if the JDK knows better. */
  static Optional<FieldsReader> of(Field[] fields) {
    List<MethodHandle> chains = new ArrayList<>();
    try {
      for (int from = 0; from < fields.length; from += FIELDS_IN_A_CHAIN) {
        chains.add(chain(fields, from, Math.min(fields.length, from + FIELDS_IN_A_CHAIN)));
      }
    } catch (IllegalAccessException | RuntimeException | LinkageError closed) {
      return Optional.empty();
    }
    return Optional.of(new FieldsReader(chains.toArray(new MethodHandle[0])));
  }

  private static MethodHandle chain(Field[] fields, int from, int to)
      throws IllegalAccessException {
    MethodHandle chain = step(fields[to - 1]);
    for (int i = to - 2; i >= from; i--) {
      chain = MethodHandles.foldArguments(chain, step(fields[i]));
    }
    return chain;
  }

  private static MethodHandle step(Field field) throws IllegalAccessException {
    MethodHandle getter = MethodHandles.lookup().unreflectGetter(field);
    Class<?> type = field.getType().isPrimitive() ? field.getType() : Object.class;
    MethodHandle read = getter.asType(methodType(type, Object.class));
    return MethodHandles.filterArguments(FieldWriters.of(type), 1, read);
  }

  void write(Object value, Encoding out) throws Throwable {
    for (MethodHandle chain : chains) {
      chain.invokeExact(out, value);
    }
  }
}
