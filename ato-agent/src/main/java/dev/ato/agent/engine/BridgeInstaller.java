package dev.ato.agent.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Defines the bridge in java.lang, where every class loader sees it.
 *
 * <p>The build moves the bridge's classes there, and with them the names below. Nothing is appended
 * to the bootstrap class path: that would cost class-data sharing and print a line about it.
 */
final class BridgeInstaller {

  /** The recorder first: the bridge names it. */
  private static final List<String> CLASSES =
      List.of("dev/ato/agent/bridge/AtoRecorder.class", "dev/ato/agent/bridge/AtoBridge.class");

  private BridgeInstaller() {}

  /** Makes the bridge visible; to be called once, before any class that names it is linked. */
  static void install(Instrumentation instrumentation) throws IOException, IllegalAccessException {
    Module java = Object.class.getModule();
    Module self = BridgeInstaller.class.getModule();
    instrumentation.redefineModule(
        java, Set.of(), Map.of(), Map.of("java.lang", Set.of(self)), Set.of(), Map.of());
    Lookup lookup = MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup());
    for (String name : CLASSES) {
      lookup.defineClass(bytes(name));
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream stream = BridgeInstaller.class.getClassLoader().getResourceAsStream(name)) {
      if (stream == null) {
        throw new FileNotFoundException(name + " is missing in the agent jar");
      }
      return stream.readAllBytes();
    }
  }
}
