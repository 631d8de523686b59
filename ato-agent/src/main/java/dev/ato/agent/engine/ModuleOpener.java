package dev.ato.agent.engine;

import dev.ato.digest.Opener;
import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;

/**
 * Opens packages to the engine: of the application's modules, so that values can be read by their
 * fields; of the JDK's, so that it is seen what stands behind a view of a collection.
 */
final class ModuleOpener implements Opener {

  private final Instrumentation instrumentation;

  ModuleOpener(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  @Override
  public void open(Class<?> type) {
    Module module = type.getModule();
    if (!instrumentation.isModifiableModule(module)) {
      return;
    }
    Set<Module> engine = Set.of(ModuleOpener.class.getModule());
    instrumentation.redefineModule(
        module, Set.of(), Map.of(), Map.of(type.getPackageName(), engine), Set.of(), Map.of());
  }
}
