package dev.ato.scope;

import dev.ato.config.ADict;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands configs to the components of a record or the parameters of a method, by name. */
final class Injection {

  private final MultiResolution configs;

  Injection(MultiResolution configs) {
    this.configs = configs;
  }

  <R extends Record> R record(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Stream.of(components).map(each -> value(each.getName(), each.getType())).toArray();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.trySetAccessible();
      return constructor.newInstance(values);
    } catch (InvocationTargetException failure) {
      throw failed(type.getName(), failure.getCause());
    } catch (ReflectiveOperationException failure) {
      throw new ScopeException(
          type.getName() + " cannot be made: " + failure.getMessage(), failure);
    }
  }

  @Nullable Object call(Object target, String name) {
    Class<?> owner = target instanceof Class<?> type ? type : target.getClass();
    Method method = method(owner, name);
    Object[] values = Stream.of(method.getParameters()).map(each -> value(method, each)).toArray();
    try {
      method.trySetAccessible();
      return method.invoke(target instanceof Class<?> ? null : target, values);
    } catch (InvocationTargetException failure) {
      throw failed(owner.getName() + "#" + name, failure.getCause());
    } catch (IllegalAccessException failure) {
      throw new ScopeException(owner.getName() + "#" + name + " may not be called", failure);
    }
  }

  private static Method method(Class<?> owner, String name) {
    List<Method> named =
        Arrays.stream(owner.getDeclaredMethods())
            .filter(method -> method.getName().equals(name) && !method.isSynthetic())
            .toList();
    if (named.size() != 1) {
      throw new ScopeException(
          owner.getName()
              + " has "
              + named.size()
              + " methods named "
              + Shown.of(name)
              + ", not 1");
    }
    return named.get(0);
  }

  private Object value(Method method, Parameter parameter) {
    if (!parameter.isNamePresent()) {
      throw new ScopeException(
          method.getDeclaringClass().getName()
              + "#"
              + method.getName()
              + " has parameters without names; compile it with -parameters");
    }
    return value(parameter.getName(), parameter.getType());
  }

  private Object value(String scope, Class<?> type) {
    Resolution resolution = configs.resolution(scope);
    if (type == ADict.class) {
      return resolution.config();
    } else if (type == Resolution.class) {
      return resolution;
    }
    return resolution.config().as(type);
  }

  /** What the application itself threw passes through. */
  private static RuntimeException failed(String what, @Nullable Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      return unchecked;
    } else if (cause instanceof Error error) {
      throw error;
    }
    return cause == null
        ? new ScopeException(what + " failed")
        : new ScopeException(what + " failed: " + Shown.line(cause.toString()), cause);
  }
}
