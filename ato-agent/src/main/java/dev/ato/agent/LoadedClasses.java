package dev.ato.agent;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;

/** Shows the watcher what was loaded before the agent was attached. */
final class LoadedClasses {

  private LoadedClasses() {}

  static void revisit(Instrumentation instrumentation, Rules rules) {
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      if (rules.mayMean(loaded.getName()) && instrumentation.isModifiableClass(loaded)) {
        try {
          instrumentation.retransformClasses(loaded);
        } catch (UnmodifiableClassException | LinkageError e) {
          Root.tell(loaded.getName() + " is loaded and cannot be traced any more: " + e);
        }
      }
    }
  }
}
