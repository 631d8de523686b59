package dev.ato.agent;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The jars and directories that the application's code comes from, in order, manifests' Class-Path
 * entries included.
 */
public final class ClassPath {

  private static final List<String> PROPERTIES = List.of("java.class.path", "jdk.module.path");

  /** A jar without classes, of another name each time, that leads to the class path of tests. */
  private static final String SUREFIRE = "surefirebooter";

  private final Set<File> entries = new LinkedHashSet<>();

  private ClassPath() {}

  /** The entries that exist, without the agent's own jar. */
  public static Set<File> entries(String agentPath) {
    ClassPath path = new ClassPath();
    for (String property : PROPERTIES) {
      for (String entry : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        File file = new File(entry.isEmpty() ? "." : entry);
        if (!property.equals("jdk.module.path") || !entry.isEmpty()) {
          path.add(file);
        }
      }
    }
    path.entries.remove(new File(agentPath));
    path.entries.removeIf(entry -> entry.getName().startsWith(SUREFIRE));
    return path.entries;
  }

  private void add(File file) {
    if (file.exists() && entries.add(file) && file.isFile()) {
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
