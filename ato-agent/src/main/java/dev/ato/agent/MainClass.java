package dev.ato.agent;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Finds the main class behind what the launcher was given. */
final class MainClass {

  private MainClass() {}

  /**
   * The class that a class name, a jar, a source file or a module starts; empty if it cannot be
   * found.
   */
  static String of(String program) {
    if (SourceLaunch.isRunning()) {
      return SourceLaunch.className(program);
    }
    String mainModule = System.getProperty("jdk.module.main", "");
    if (!mainModule.isEmpty()) {
      return ofModule(program, mainModule);
    }
    return isJar(program) ? ofJar(new File(program)) : program;
  }

  /** Whether it is the path of a jar, or of a web archive that can be started. */
  static boolean isJar(String program) {
    return (program.endsWith(".jar") || program.endsWith(".war")) && new File(program).isFile();
  }

  private static String ofModule(String program, String mainModule) {
    int slash = program.indexOf('/');
    if (slash >= 0) {
      return program.substring(slash + 1);
    }
    Optional<Module> module = ModuleLayer.boot().findModule(mainModule);
    return module.isPresent() ? module.get().getDescriptor().mainClass().orElse("") : "";
  }

  /** The main class of a jar; of one that starts others, the class that it starts. */
  private static String ofJar(File jar) {
    try (JarFile file = new JarFile(jar, false)) {
      Manifest manifest = file.getManifest();
      Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
      String started = attributes.getValue("Start-Class");
      String main = started == null ? attributes.getValue(Attributes.Name.MAIN_CLASS) : started;
      return main == null ? "" : main.strip();
    } catch (IOException e) {
      return ""; // the launcher is about to say that the jar is broken
    }
  }
}
