package dev.ato.it.execution;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Plays an interface: its methods give values that depend on a seed and the number of the call. */
final class Played implements InvocationHandler {

  private final long seed;
  private int calls;

  private Played(long seed) {
    this.seed = seed;
  }

  static Object of(Class<?> type, Values values) {
    return Proxy.newProxyInstance(
        type.getClassLoader() == null ? Played.class.getClassLoader() : type.getClassLoader(),
        new Class<?>[] {type},
        new Played(values.random().nextInt(1000)));
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, @Nullable Object[] arguments) {
    Steps.step();
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(self, method.getName(), arguments);
    }
    Class<?> type = method.getReturnType();
    return type == void.class
        ? null
        : new Values(seed * 31 + method.getName().hashCode() + calls++ % 7).of(type);
  }

  private Object ofObject(Object self, String name, @Nullable Object[] arguments) {
    return switch (name) {
      case "hashCode" -> (int) seed;
      case "equals" -> self == arguments[0];
      default -> "played " + seed;
    };
  }
}
