package dev.ato.agent.engine;

import dev.ato.agent.Launch;
import dev.ato.agent.record.RunRecorder;
import java.util.Set;
import java.util.TreeSet;

/**
 * The hidden classes that rules mean (JEP 371): the JVM shows their bytes to no agent. Those that
 * the JDK itself makes of lambdas and concatenations are left out: what they do stands in the code
 * that makes them.
 */
final class HiddenClasses {

  private static final String REASON =
      "it is a hidden class, whose bytes the JVM shows to no agent";

  private HiddenClasses() {}

  /** Records each once, whatever the number behind its name. */
  static void recordSkips(Launch launch, RunRecorder run) {
    Set<String> names = new TreeSet<>();
    for (Class<?> loaded : launch.instrumentation().getAllLoadedClasses()) {
      if (loaded.isHidden() && !loaded.isArray() && loaded.getClassLoader() != null) {
        String name = withoutNumber(loaded.getName());
        if (!name.contains("$$") && launch.settings().rules().mayMean(name)) {
          names.add(name);
        }
      }
    }
    names.forEach(name -> run.skipped(name, "", REASON));
  }

  /** The name that the class was defined under (JVMS §5.3.5), without what the JVM put behind. */
  private static String withoutNumber(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }
}
