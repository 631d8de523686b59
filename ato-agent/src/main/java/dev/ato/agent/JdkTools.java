package dev.ato.agent;

/**
 * Knows the JDK's own programs, such as javac and keytool: they are started with the agent when it
 * stands in an environment variable, and nobody means them.
 */
final class JdkTools {

  private static final String[] TOOLS = {
    "com.sun.tools.", "sun.tools.", "jdk.", "sun.security.tools."
  };

  private JdkTools() {}

  static boolean isRunning() {
    return System.getProperty("ato.terminal.out") != null
        || isTool(
            System.getProperty("jdk.module.main", ""), System.getProperty("sun.java.command", ""));
  }

  /** Whether these two properties are those of a tool. */
  static boolean isTool(String mainModule, String command) {
    if (command.contains("com.sun.tools.javac.launcher.")) {
      return false; // java Hello.java: the compiler runs, but so does the program
    }
    if (mainModule.startsWith("jdk.") || mainModule.startsWith("java.")) {
      return true;
    }
    for (String tool : TOOLS) {
      if (command.startsWith(tool)) {
        return true;
      }
    }
    return false;
  }
}
