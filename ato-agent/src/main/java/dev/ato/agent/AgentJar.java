package dev.ato.agent;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.Arrays;

/** The jar that {@code -javaagent} names, and what it hides. */
public final class AgentJar {

  private static final String FOLDER = "META-INF/ato/";

  private final File file;
  private final String version;

  AgentJar(File file, String version) {
    this.file = file;
    this.version = version;
  }

  /** The version of the agent, as the jar says; empty if it does not. */
  public String version() {
    return version;
  }

  /** The path of the jar. */
  public String path() {
    return file.getPath();
  }

  /**
   * A loader of the engine and its libraries that sees neither the application nor its class path.
   */
  ClassLoader engineLoader() {
    return new HiddenLoader(
        "ato-engine",
        ClassLoader.getPlatformClassLoader(),
        Arrays.asList(nested("engine.jar"), nested("libraries.jar")));
  }

  /**
   * A loader of the store, for processes that write the database themselves.
   *
   * @param engine the loader whose classes the store shares
   * @throws IllegalStateException if the process runs without the module java.sql
   */
  public ClassLoader storeLoader(ClassLoader engine, Instrumentation instrumentation)
      throws IOException {
    return StoreLayer.open(nested("store.jar"), engine, instrumentation);
  }

  private NestedJar nested(String name) {
    return new NestedJar(file, FOLDER + name);
  }
}
