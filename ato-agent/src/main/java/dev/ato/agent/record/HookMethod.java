package dev.ato.agent.record;

import dev.ato.record.HookException;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * A static method of the application's, named by a rule, found when it is first called: looking for
 * it while the traced class is being defined could load that class a second time.
 */
final class HookMethod {

  private final String reference;
  private final Class<?>[] parameters;
  private final WeakReference<@Nullable ClassLoader> loader;
  private volatile @Nullable WeakReference<Method> found;

  /**
   * A hook that is not looked for yet.
   *
   * @param reference {@code a.b.Hooks#seed}
   * @param loader the loader of the traced class
   */
  HookMethod(String reference, @Nullable ClassLoader loader, Class<?>... parameters) {
    this.reference = reference;
    this.parameters = parameters;
    this.loader = new WeakReference<>(loader);
  }

  /**
   * Calls the method.
   *
   * @throws HookException if it cannot be found or called, or throws
   */
  @Nullable Object call(@Nullable Object... arguments) throws HookException {
    try {
      return method().invoke(null, arguments);
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause() == null ? e : e.getCause();
      throw new HookException(reference + " threw " + thrown.getClass().getName(), thrown);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      throw new HookException(reference + " cannot be called: " + e, e);
    }
  }

  private Method method() throws ReflectiveOperationException {
    WeakReference<Method> known = found;
    Method method = known == null ? null : known.get();
    if (method == null) {
      method = find();
      found = new WeakReference<>(method);
    }
    return method;
  }

  private Method find() throws ReflectiveOperationException {
    int hash = reference.indexOf('#');
    Class<?> owner = Class.forName(reference.substring(0, hash), true, loader.get());
    Method method = owner.getDeclaredMethod(reference.substring(hash + 1), parameters);
    method.setAccessible(true);
    return method;
  }
}
