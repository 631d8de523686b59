package dev.ato.it.execution;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** A method of one build, to be executed. */
final class Side implements AutoCloseable {

  private final Sandbox sandbox;
  private final Method method;

  /** Finds the method, in a loader of its own. */
  Side(URL[] places, Task task) throws ReflectiveOperationException {
    sandbox = new Sandbox(places);
    Class<?> type = Class.forName(task.type(), false, sandbox);
    method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(each -> task.method().equals(each.getName() + Type.getMethodDescriptor(each)))
            .findFirst()
            .orElseThrow(() -> new NoSuchMethodException(task.toString()));
    method.setAccessible(true);
  }

  /** Executes the method with the values of a seed; empty if there is no object to call it on. */
  Optional<Outcome> execute(long seed) {
    Steps.begin();
    Values values = new Values(seed);
    Object receiver = null;
    if (!Modifier.isStatic(method.getModifiers())) {
      Optional<Object> made = new Instances(values).of(method.getDeclaringClass());
      if (made.isEmpty()) {
        return Optional.empty();
      }
      receiver = made.get();
    }
    Object[] arguments = values.of(method.getParameterTypes());
    Steps.begin();
    return Optional.of(outcome(receiver, arguments));
  }

  private Outcome outcome(@Nullable Object receiver, Object[] arguments) {
    try {
      Object result = method.invoke(receiver, arguments);
      return Outcome.returned(new Object[] {result, receiver, arguments});
    } catch (InvocationTargetException thrown) {
      return Outcome.thrown(thrown.getCause(), new Object[] {receiver, arguments});
    } catch (IllegalAccessException | IllegalArgumentException | LinkageError unfit) {
      return Outcome.untelling(unfit);
    } catch (StackOverflowError | OutOfMemoryError tooLarge) {
      // The digest of a result may be too much too.
      return Outcome.untelling(tooLarge);
    }
  }

  @Override
  public void close() throws IOException {
    sandbox.close();
  }
}
