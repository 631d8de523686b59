package dev.ato.agent;

import java.io.File;

/**
 * {@code java Program.java} (JEP 330, JEP 458): the JDK compiles the program into memory and starts
 * it from there.
 */
final class SourceLaunch {

  private static final String LAUNCHER = "jdk.compiler/com.sun.tools.javac.launcher.";
  private static final String ENDING = ".java";

  private SourceLaunch() {}

  /** Whether this process was started so. */
  static boolean isRunning() {
    return is(System.getProperty("sun.java.command", ""));
  }

  /** Whether the property sun.java.command tells of it. */
  static boolean is(String javaCommand) {
    return javaCommand.startsWith(LAUNCHER);
  }

  /** The source file and the program's arguments, without the JDK's own class before them. */
  static String command(String javaCommand) {
    return javaCommand.substring(javaCommand.indexOf(' ') + 1);
  }

  /** The class that a source file is named after. */
  static String className(String file) {
    String name = new File(file).getName();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
