package dev.ato.bytecode.deep;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of types beyond the application: of the platform's, as the JDK that looks has them;
 * of all others nothing. Classes of the platform are loaded for it, not initialized.
 */
final class Platform {

  private final Map<String, Optional<Class<?>>> classes = new HashMap<>();
  private final Map<String, Set<String>> methods = new HashMap<>();

  /**
   * Whether an object of type {@code inherited} may be where {@code named} is named; both are types
   * beyond the application.
   */
  boolean mayBe(String inherited, String named) {
    if (inherited.equals(named)) {
      return true;
    }
    Optional<Class<?>> special = find(inherited);
    Optional<Class<?>> general = find(named);
    if (special.isPresent()) {
      // The platform knows no type of anybody else's.
      return general.isPresent() && general.get().isAssignableFrom(special.get());
    }
    return general.isEmpty() || !Modifier.isFinal(general.get().getModifiers());
  }

  /** Whether a type beyond the application may have a method, by name and descriptor. */
  boolean mayHave(String type, String nameAndDescriptor) {
    return find(type).isEmpty()
        || methods.computeIfAbsent(type, this::methods).contains(nameAndDescriptor);
  }

  private Set<String> methods(String type) {
    Set<String> names = new HashSet<>();
    find(type).ifPresent(found -> add(found, names));
    return names;
  }

  private static void add(Class<?> type, Set<String> names) {
    for (Method method : type.getDeclaredMethods()) {
      if ((method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL)) == 0) {
        names.add(
            method.getName()
                + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                    .descriptorString());
      }
    }
    if (type.getSuperclass() != null) {
      add(type.getSuperclass(), names);
    }
    for (Class<?> parent : type.getInterfaces()) {
      add(parent, names);
    }
  }

  private Optional<Class<?>> find(String name) {
    return classes.computeIfAbsent(name, Platform::load);
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
    } catch (ClassNotFoundException | LinkageError unknown) {
      return Optional.empty();
    }
  }
}
