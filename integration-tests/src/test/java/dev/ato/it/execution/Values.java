package dev.ato.it.execution;

import java.lang.reflect.Array;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Values of any type, the same for the same seed; null among them. */
final class Values {

  /** How deep arguments of arguments of constructors may lie. */
  private static final int DEEPEST = 3;

  private final Random random;
  private final int depth;

  Values(long seed) {
    this(new Random(seed), 0);
  }

  private Values(Random random, int depth) {
    this.random = random;
    this.depth = depth;
  }

  Random random() {
    return random;
  }

  /** Values for what a value of these is made of. */
  Values deeper() {
    return new Values(random, depth + 1);
  }

  boolean isDeepest() {
    return depth >= DEEPEST;
  }

  /** One value of each type. */
  @Nullable Object[] of(Class<?>[] types) {
    @Nullable Object[] values = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = of(types[i]);
    }
    return values;
  }

  /** A value of a type; null if it is none of a primitive type and none comes to mind. */
  @Nullable Object of(Class<?> type) {
    if (type.isPrimitive()) {
      return Simple.primitive(type, random);
    }
    return random.nextInt(8) == 0 ? null : some(type).orElse(null);
  }

  /** A value that is not null, if one comes to mind. */
  Optional<Object> some(Class<?> type) {
    if (type.isArray()) {
      return Optional.of(array(type.getComponentType()));
    }
    return Simple.of(type, random)
        .or(() -> Containers.of(type, this))
        .or(() -> isDeepest() ? Optional.empty() : new Instances(deeper()).of(type));
  }

  private Object array(Class<?> component) {
    int length = isDeepest() ? 0 : random.nextInt(5);
    Object array = Array.newInstance(component, length);
    for (int i = 0; i < length; i++) {
      Array.set(array, i, deeper().of(component));
    }
    return array;
  }
}
