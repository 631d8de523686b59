package dev.ato.agent;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is traced without any rules in a process that runs tests: the classes in the folders of the
 * class path, which are those of the project.
 */
final class TestedCode {

  private final List<RulePattern> patterns = new ArrayList<>();
  private final List<String> locations = new ArrayList<>();

  private TestedCode() {}

  /** The code in the folders among the entries of a class path. */
  static TestedCode in(Iterable<File> classPath) {
    TestedCode code = new TestedCode();
    for (File entry : classPath) {
      if (entry.isDirectory()) {
        code.add(entry);
      }
    }
    return code;
  }

  private void add(File folder) {
    try {
      locations.add(folder.getCanonicalPath());
    } catch (IOException e) {
      locations.add(folder.getAbsolutePath());
    }
    for (String pattern : patterns(folder, "")) {
      patterns.add(RulePattern.parse(pattern));
    }
  }

  /** The packages in which a folder branches or has classes, so that few other classes are met. */
  private static List<String> patterns(File folder, String prefix) {
    List<String> patterns = new ArrayList<>();
    File[] files = folder.listFiles();
    if (files == null) {
      return patterns;
    }
    boolean classes = false;
    List<File> packages = new ArrayList<>();
    for (File file : files) {
      classes |= file.getName().endsWith(".class");
      if (file.isDirectory() && isPackage(file.getName())) {
        packages.add(file);
      }
    }
    if (classes && !prefix.isEmpty()) {
      patterns.add(prefix + "**");
      return patterns;
    }
    if (classes) {
      patterns.add("*");
    }
    for (File each : packages) {
      patterns.addAll(patterns(each, prefix + each.getName() + "."));
    }
    return patterns;
  }

  private static boolean isPackage(String name) {
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      if (!Character.isJavaIdentifierPart(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** What the classes are called. */
  List<RulePattern> patterns() {
    return patterns;
  }

  /** The folders that they must come from. */
  List<String> locations() {
    return locations;
  }
}
