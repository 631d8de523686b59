package dev.ato.digest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The encoders that a class loader offers as services.
 *
 * @param encoders those that work
 * @param failures a line for each that does not
 */
public record ValueEncoders(List<ValueEncoder> encoders, List<String> failures) {

  /** Encoders with copies of the lists. */
  public ValueEncoders {
    encoders = List.copyOf(encoders);
    failures = List.copyOf(failures);
  }

  /**
   * Finds the encoders of a class loader. It may have the interface from elsewhere than this class
   * does, as an application has that is traced by an agent.
   */
  public static ValueEncoders load(ClassLoader loader) {
    List<ValueEncoder> encoders = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    Class<?> service;
    try {
      service = Class.forName(ValueEncoder.class.getName(), false, loader);
    } catch (ClassNotFoundException e) {
      return new ValueEncoders(List.of(), List.of()); // then nobody there can implement it
    }
    Iterator<?> found = ServiceLoader.load(service, loader).iterator();
    while (true) {
      try {
        if (!found.hasNext()) {
          break;
        }
        Object encoder = found.next();
        encoders.add(encoder instanceof ValueEncoder ours ? ours : new Elsewhere(encoder, service));
      } catch (ServiceConfigurationError | ReflectiveOperationException | LinkageError e) {
        failures.add(String.valueOf(e.getMessage()));
      }
    }
    return new ValueEncoders(encoders, failures);
  }

  /** An encoder that implements the interface of another class loader. */
  private static final class Elsewhere implements ValueEncoder {

    private final Object encoder;
    private final Method encodes;
    private final Method kind;
    private final Method content;

    Elsewhere(Object encoder, Class<?> service) throws NoSuchMethodException {
      this.encoder = encoder;
      encodes = service.getMethod("encodes", Class.class);
      kind = service.getMethod("kind", Object.class);
      content = service.getMethod("content", Object.class);
    }

    @Override
    public boolean encodes(Class<?> type) {
      return Boolean.TRUE.equals(call(encodes, type));
    }

    @Override
    public String kind(Object value) {
      return String.valueOf(call(kind, value));
    }

    @Override
    public @Nullable Object content(Object value) {
      return call(content, value);
    }

    private @Nullable Object call(Method method, Object argument) {
      try {
        return method.invoke(encoder, argument);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
