package dev.ato.agent.engine;

import dev.ato.agent.CommandLine;
import dev.ato.agent.ProgramKind;
import java.io.File;

/**
 * What a project is called if nobody named it: the main class or source file, or the jar without
 * its version; of tests and build tools, the folder in which they run.
 */
final class ProjectName {

  private ProjectName() {}

  static String of(CommandLine command) {
    return command.kind() == ProgramKind.APPLICATION
        ? of(command.program())
        : new File(System.getProperty("user.dir", "")).getName();
  }

  static String of(String program) {
    String name = program.substring(program.lastIndexOf('/') + 1);
    name = name.substring(name.lastIndexOf('\\') + 1);
    if (name.endsWith(".java")) {
      return name.substring(0, name.length() - ".java".length());
    }
    if (!name.endsWith(".jar")) {
      return name.isEmpty() ? "unnamed" : name;
    }
    String jar = name.substring(0, name.length() - ".jar".length());
    int version = version(jar);
    return version > 0 ? jar.substring(0, version) : jar;
  }

  /** Where {@code -1.2} begins in the name of a jar, or -1. */
  private static int version(String jar) {
    for (int i = jar.indexOf('-'); i >= 0; i = jar.indexOf('-', i + 1)) {
      if (i + 1 < jar.length() && Character.isDigit(jar.charAt(i + 1))) {
        return i;
      }
    }
    return -1;
  }
}
