package dev.ato.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.net.URLDecoder;

/**
 * Where the JVM enters the agent. Compiled for Java 8, so that an older JVM is told what it lacks
 * instead of failing to start the application.
 */
public final class AtoAgent {

  private static final int OLDEST_FEATURE = 17;

  private static boolean started;
  private static volatile Class<?> root;

  private AtoAgent() {}

  /** Called by the JVM before the application starts. */
  public static void premain(String argument, Instrumentation instrumentation) {
    start(argument, instrumentation, false);
  }

  /** Called by the JVM when the agent is attached to a running application. */
  public static void agentmain(String argument, Instrumentation instrumentation) {
    start(argument, instrumentation, true);
  }

  /**
   * What {@code dev.ato.trace.call} in the application reports to, a map of method handles; null if
   * nothing is recorded. For that package alone.
   */
  public static Object traces() throws ReflectiveOperationException {
    return root == null ? null : root.getMethod("traces").invoke(null);
  }

  private static synchronized void start(
      String argument, Instrumentation instrumentation, boolean running) {
    boolean ownCommand = System.getProperty("ato.terminal.out") != null;
    if (started || ownCommand) {
      return;
    }
    started = true;
    try {
      String version = System.getProperty("java.specification.version", "");
      if (feature(version) < OLDEST_FEATURE) {
        System.err.println(
            "ato: needs Java 17 or newer, but this is Java "
                + version
                + "; the application runs untraced");
        return;
      }
      startRoot(argument == null ? "" : argument, instrumentation, running);
    } catch (Throwable failure) {
      System.err.println("ato: " + failure + "; the application runs untraced");
    }
  }

  /**
   * Starts the root in a loader of its own: there its classes cost less than on the class path, and
   * the application sees none of them.
   */
  private static void startRoot(String argument, Instrumentation instrumentation, boolean running)
      throws Exception {
    String location = AtoAgent.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    File jar = new File(URLDecoder.decode(location.replace("+", "%2B"), "UTF-8"));
    String version = AtoAgent.class.getPackage().getImplementationVersion();
    Object[] given = {jar, version == null ? "" : version, argument, running};
    root =
        HiddenLoader.ofRoot(new NestedJar(jar, "META-INF/ato/ato-root.jar"))
            .loadClass("dev.ato.agent.Root");
    root.getMethod("start", Object[].class, Instrumentation.class)
        .invoke(null, given, instrumentation);
  }

  /** The number by which a version goes: 8 for {@code 1.8}, 17 for {@code 17}. */
  static int feature(String version) {
    try {
      return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    } catch (NumberFormatException e) {
      return OLDEST_FEATURE; // a JVM with versions of its own making is not held back
    }
  }
}
