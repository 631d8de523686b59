package dev.ato.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the store's jar into one named module of a layer of its own.
 *
 * <p>SQLite's driver loads a native library. From JDK 24 on that prints a warning for code of no
 * module (JEP 472); a module of its own can be given native access, and to it alone, so that the
 * application's own warnings stay what they are.
 */
final class StoreLayer {

  private static final String MODULE = "dev.ato.store";
  private static final String LOGGING_SERVICE = "org.slf4j.spi.SLF4JServiceProvider";
  private static final String LOGGING_PROVIDER = "org.slf4j.nop.NOPServiceProvider";
  private static final int FIRST_FEATURE_WITH_RESTRICTED_NATIVE_ACCESS = 22;

  private StoreLayer() {}

  static ClassLoader open(NestedJar jar, ClassLoader engine, Instrumentation instrumentation)
      throws IOException {
    ModuleLayer boot = ModuleLayer.boot();
    if (!boot.findModule("java.sql").isPresent()) {
      throw new IllegalStateException("this process runs without the module java.sql");
    }
    ClassLoader loader = new HiddenLoader("ato-store", engine, Arrays.asList(jar));
    ModuleFinder finder = finder(descriptor(packages(jar.names())));
    Configuration configuration =
        boot.configuration().resolve(finder, ModuleFinder.of(), Collections.singleton(MODULE));
    ModuleLayer.Controller controller =
        ModuleLayer.defineModules(configuration, List.of(boot), name -> loader);
    Module store = controller.layer().findModule(MODULE).orElseThrow();
    for (Module module : boot.modules()) {
      controller.addReads(store, module);
    }
    controller.addReads(store, engine.getUnnamedModule());
    controller.addReads(store, StoreLayer.class.getModule());
    enableNativeAccess(store, instrumentation);
    return loader;
  }

  private static ModuleDescriptor descriptor(Set<String> packages) {
    return ModuleDescriptor.newOpenModule(MODULE)
        .requires("java.sql")
        .packages(packages)
        .uses(LOGGING_SERVICE)
        .provides(LOGGING_SERVICE, List.of(LOGGING_PROVIDER))
        .build();
  }

  private static Set<String> packages(Set<String> entries) {
    Set<String> packages = new HashSet<>();
    for (String entry : entries) {
      int slash = entry.lastIndexOf('/');
      if (slash > 0 && entry.endsWith(".class")) {
        packages.add(entry.substring(0, slash).replace('/', '.'));
      }
    }
    return packages;
  }

  private static ModuleFinder finder(ModuleDescriptor descriptor) {
    ModuleReference reference =
        new ModuleReference(descriptor, URI.create("ato:store")) {
          @Override
          public ModuleReader open() throws IOException {
            throw new IOException("the loader of " + MODULE + " reads its classes itself");
          }
        };
    return new ModuleFinder() {
      @Override
      public Optional<ModuleReference> find(String name) {
        return name.equals(MODULE) ? Optional.of(reference) : Optional.empty();
      }

      @Override
      public Set<ModuleReference> findAll() {
        return Collections.singleton(reference);
      }
    };
  }

  /**
   * Does what {@code ModuleLayer.Controller.enableNativeAccess} does, which itself warns when code
   * of no module calls it.
   */
  private static void enableNativeAccess(Module store, Instrumentation instrumentation) {
    if (Runtime.version().feature() < FIRST_FEATURE_WITH_RESTRICTED_NATIVE_ACCESS) {
      return;
    }
    Set<Module> self = Collections.singleton(StoreLayer.class.getModule());
    instrumentation.redefineModule(
        Object.class.getModule(),
        Collections.emptySet(),
        Map.of(),
        Map.of("java.lang", self),
        Collections.emptySet(),
        Map.of());
    try {
      Method enable = Module.class.getDeclaredMethod("implAddEnableNativeAccess");
      enable.setAccessible(true);
      enable.invoke(store);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK does not let a module be given native access", e);
    }
  }
}
