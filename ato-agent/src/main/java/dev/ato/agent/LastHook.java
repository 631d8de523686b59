package dev.ato.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;

/**
 * Runs something when the application's shutdown hooks have ended, which run side by side: what
 * they call belongs to the run, whichever of them is the slowest.
 *
 * <p>The JDK runs its own hooks one after the other, and all of the application's as one of them;
 * only the JDK can add to that list, so its package is exported to the agent alone.
 */
final class LastHook {

  /** Behind the application's hooks (1) and the deletion of files (2); there are ten places. */
  private static final int PLACE = 7;

  private LastHook() {}

  /**
   * Registers from within a shutdown hook.
   *
   * @return whether it will run; a JDK may have no such list
   */
  static boolean register(Runnable hook, Instrumentation instrumentation) {
    try {
      Set<Module> self = Set.of(LastHook.class.getModule());
      instrumentation.redefineModule(
          Object.class.getModule(),
          Set.of(),
          Map.of("jdk.internal.access", self),
          Map.of(),
          Set.of(),
          Map.of());
      Object access =
          Class.forName("jdk.internal.access.SharedSecrets")
              .getMethod("getJavaLangAccess")
              .invoke(null);
      Method register =
          Class.forName("jdk.internal.access.JavaLangAccess")
              .getMethod("registerShutdownHook", int.class, boolean.class, Runnable.class);
      register.invoke(access, PLACE, true, hook);
      return true;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return false;
    }
  }
}
