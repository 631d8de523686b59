package dev.ato.agent;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;

/** Shows the watcher what was loaded before the agent was attached. */
final class LoadedClasses {

  private LoadedClasses() {}

  static void revisit(Instrumentation instrumentation, Rules rules) {
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      if (isMeant(loaded, rules) && instrumentation.isModifiableClass(loaded)) {
        try {
          instrumentation.retransformClasses(loaded);
        } catch (UnmodifiableClassException | LinkageError e) {
          Root.tell(loaded.getName() + " is loaded and cannot be traced any more: " + e);
        }
      }
    }
  }

  private static boolean isMeant(Class<?> loaded, Rules rules) {
    for (TraceRule rule : rules.traces()) {
      for (RulePattern pattern : rule.match()) {
        if (pattern instanceof MethodPattern methods
            && methods.classes().matches(loaded.getName())) {
          return true;
        }
      }
    }
    return false;
  }
}
