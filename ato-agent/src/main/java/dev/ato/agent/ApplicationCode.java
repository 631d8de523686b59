package dev.ato.agent;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/**
 * What is traced without any rules: the code of the application itself, which is the package of its
 * main class and all below, in the jar of the main class and in the folders of the class path; of a
 * process that runs tests, all in these folders; of a source file that is started, all in it.
 */
final class ApplicationCode {

  static final String WHERE = "the application's own code";

  private ApplicationCode() {}

  /** The rules with the application's own code as their only trace. */
  static Rules rules(CommandLine command, ClassPath classPath, Rules rules) {
    String program = command.program();
    if (program.isEmpty()) {
      return rules;
    }
    if (command.kind() == ProgramKind.TEST_WORKER) {
      TestedCode tested = TestedCode.in(classPath.entries());
      return of(tested.patterns(), tested.locations(), rules);
    }
    if (SourceLaunch.isRunning()) {
      RulePattern all = RulePattern.parse("**");
      return of(
          Collections.singletonList(all),
          Collections.singletonList(canonical(new File(program))),
          rules);
    }
    String mainClass = MainClass.of(program);
    if (!System.getProperty("jdk.module.main", "").isEmpty()) {
      return of(mainClass, Collections.emptyList(), rules);
    }
    return MainClass.isJar(program)
        ? of(mainClass, within(canonical(new File(program))), rules)
        : of(mainClass, locations(mainClass, System.getProperty("java.class.path", "")), rules);
  }

  private static Rules of(String mainClass, List<String> locations, Rules rules) {
    if (mainClass.isEmpty()) {
      return rules;
    }
    int dot = mainClass.lastIndexOf('.');
    String pattern = dot < 0 ? "*" : mainClass.substring(0, dot) + ".**";
    return of(Collections.singletonList(RulePattern.parse(pattern)), locations, rules);
  }

  private static Rules of(List<RulePattern> patterns, List<String> locations, Rules rules) {
    if (patterns.isEmpty()) {
      return rules;
    }
    TraceRule rule =
        new TraceRule("", patterns, Collections.emptyList(), Optional.empty(), locations, WHERE);
    return rules.withTraces(Collections.singletonList(rule));
  }

  /** The places of a jar that hold its own code, also where it is one of jars within a jar. */
  private static List<String> within(String jar) {
    List<String> locations = new ArrayList<>();
    locations.add(jar);
    locations.add(jar + "!/BOOT-INF/classes");
    locations.add(jar + "!/WEB-INF/classes");
    return locations;
  }

  /** The folders of a class path, and the jar on it that holds the main class. */
  static List<String> locations(String mainClass, String classPath) {
    List<String> locations = new ArrayList<>();
    String entry = mainClass.replace('.', '/') + ".class";
    int start = 0;
    while (start <= classPath.length()) {
      int separator = classPath.indexOf(File.pathSeparatorChar, start);
      int end = separator < 0 ? classPath.length() : separator;
      File file = new File(classPath.substring(start, end)).getAbsoluteFile();
      if (file.isDirectory() || (file.isFile() && holds(file, entry))) {
        locations.add(canonical(file));
      }
      start = end + 1;
    }
    return locations;
  }

  private static boolean holds(File jar, String entry) {
    try (JarFile file = new JarFile(jar, false)) {
      return file.getEntry(entry) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** The path as the JDK's own loader has it in the code source of a class. */
  private static String canonical(File file) {
    try {
      return file.getCanonicalPath();
    } catch (IOException e) {
      return file.getAbsolutePath();
    }
  }
}
