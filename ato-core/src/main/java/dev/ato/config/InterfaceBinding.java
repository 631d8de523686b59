package dev.ato.config;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Binds an interface: each method without parameters is a key. A default method answers where the
 * key is missing.
 */
final class InterfaceBinding implements InvocationHandler {

  private final Class<?> type;
  private final Map<String, Object> values;

  private InterfaceBinding(Class<?> type, Map<String, Object> values) {
    this.type = type;
    this.values = values;
  }

  static @Nullable Object bind(TreeBinding binding, Class<?> type) {
    Map<String, Object> values = new TreeMap<>();
    boolean complete = true;
    for (Method method : type.getMethods()) {
      if (isKey(method)) {
        Object value = binding.member(method.getName(), method.getGenericReturnType());
        if (value != null) {
          values.put(method.getName(), value);
        } else if (!method.isDefault() || !binding.isNullOrMissing(method.getName())) {
          complete &= binding.noteIfMissing(method.getName(), method.getGenericReturnType());
        }
      }
    }
    return complete
        ? Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new InterfaceBinding(type, values))
        : null;
  }

  private static boolean isKey(Method method) {
    return method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && method.getReturnType() != void.class;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(method, arguments);
    }
    Object value = arguments == null ? values.get(method.getName()) : null;
    if (value != null) {
      return value;
    } else if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    throw new ConfigException(type.getName() + "." + method.getName() + " is no key of a config");
  }

  private Object ofObject(Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && isEqual(arguments[0]);
      case "hashCode" -> values.hashCode();
      default -> type.getSimpleName() + values;
    };
  }

  private boolean isEqual(@Nullable Object other) {
    return other != null
        && Proxy.isProxyClass(other.getClass())
        && Proxy.getInvocationHandler(other) instanceof InterfaceBinding binding
        && binding.type == type
        && binding.values.equals(values);
  }
}
