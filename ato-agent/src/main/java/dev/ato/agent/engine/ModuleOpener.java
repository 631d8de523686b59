package dev.ato.agent.engine;

import dev.ato.digest.Opener;
import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;

/**
 * Opens packages of the application's modules to the engine, so that values can be read by their
 * fields.
 */
final class ModuleOpener implements Opener {

  private final Instrumentation instrumentation;

  ModuleOpener(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  @Override
  public void open(Class<?> type) {
    Module module = type.getModule();
    // What the JDK keeps to itself differs from version to version, and says nothing of a value.
    if (isOfTheJdk(module) || !instrumentation.isModifiableModule(module)) {
      return;
    }
    Set<Module> engine = Set.of(ModuleOpener.class.getModule());
    instrumentation.redefineModule(
        module, Set.of(), Map.of(), Map.of(type.getPackageName(), engine), Set.of(), Map.of());
  }

  private static boolean isOfTheJdk(Module module) {
    String name = module.getName();
    return name == null || name.startsWith("java.") || name.startsWith("jdk.");
  }
}
