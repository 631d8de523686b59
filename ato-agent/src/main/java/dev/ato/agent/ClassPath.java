package dev.ato.agent;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The jars and directories that the application's code comes from, in order, manifests' Class-Path
 * entries included.
 */
public final class ClassPath {

  /** A jar without classes, of another name each time, that leads to the class path of tests. */
  private static final String SUREFIRE = "surefirebooter";

  private final String classPath;
  private final String modulePath;
  private final File agent;
  private final Set<File> entries = new LinkedHashSet<>();

  /** What leads to entries, or to the agent, and is none itself. */
  private final Set<File> passed = new HashSet<>();

  private ClassPath(String classPath, String modulePath, File agent) {
    this.classPath = classPath;
    this.modulePath = modulePath;
    this.agent = agent;
  }

  /**
   * The class path as it is now; a program, as those that run tests do, may write another into its
   * properties.
   *
   * @param agent the agent's jar, which does not belong to it
   */
  static ClassPath ofProcess(File agent) {
    return new ClassPath(
        System.getProperty("java.class.path", ""),
        System.getProperty("jdk.module.path", ""),
        agent);
  }

  /** The entries that exist. */
  public synchronized Set<File> entries() {
    if (entries.isEmpty()) {
      for (String entry : classPath.split(File.pathSeparator, -1)) {
        add(new File(entry.isEmpty() ? "." : entry));
      }
      for (String entry : modulePath.split(File.pathSeparator, -1)) {
        if (!entry.isEmpty()) {
          add(new File(entry));
        }
      }
    }
    return Collections.unmodifiableSet(entries);
  }

  private void add(File file) {
    boolean known = passed.contains(file) || entries.contains(file);
    if (known || !file.exists()) {
      return;
    }
    (file.equals(agent) || file.getName().startsWith(SUREFIRE) ? passed : entries).add(file);
    if (file.isFile()) {
      for (String relative : manifestPath(file)) {
        addRelative(file, relative);
      }
    }
  }

  private void addRelative(File jar, String relative) {
    try {
      URI resolved = jar.getAbsoluteFile().toURI().resolve(relative);
      if ("file".equals(resolved.getScheme())) {
        add(new File(resolved));
      }
    } catch (IllegalArgumentException e) {
      // The JVM too passes over entries that are no URLs (JAR File Specification, Class-Path
      // attribute).
    }
  }

  private static String[] manifestPath(File file) {
    try (JarFile jar = new JarFile(file, false)) {
      Manifest manifest = jar.getManifest();
      String path =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return path == null ? new String[0] : path.strip().split(" +", -1);
    } catch (IOException e) {
      return new String[0]; // not a jar: the hash still tells whether it changed
    }
  }
}
