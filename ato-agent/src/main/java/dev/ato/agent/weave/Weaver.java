package dev.ato.agent.weave;

import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/**
 * Wraps methods of a class so that they report their calls to the bridge.
 *
 * <p>The advice is inlined, so that no frame is added to stack traces; the class keeps its shape,
 * its line numbers and its local variable tables. Nothing of the application is loaded: types are
 * described by their class files.
 */
public final class Weaver {

  private final ClassFileLocator own =
      ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader());
  private final ByteBuddy byteBuddy =
      new ByteBuddy()
          .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
          .with(TypeValidation.DISABLED);

  /**
   * The class with the methods woven.
   *
   * @param className the class as in source, {@code a.b.Outer$Inner}
   * @param classBytes the class as it stands in the transform buffer
   * @param loader the loader that is about to define the class, null for the bootstrap loader
   */
  public byte[] weave(
      String className,
      byte[] classBytes,
      @Nullable ClassLoader loader,
      List<WovenMethod> methods) {
    ClassFileLocator locator =
        new ClassFileLocator.Compound(
            ClassFileLocator.Simple.of(className, classBytes),
            ClassFileLocator.ForClassLoader.of(loader));
    TypeDescription type =
        TypePool.Default.WithLazyResolution.of(locator).describe(className).resolve();
    SiteMapping sites = new SiteMapping(methods);
    DynamicType.Builder<?> builder = byteBuddy.decorate(type, locator);
    for (Ending ending : Ending.ALL) {
      builder = builder.visit(advice(sites, ending, false)).visit(advice(sites, ending, true));
    }
    try (DynamicType.Unloaded<?> woven = builder.make()) {
      return woven.getBytes();
    }
  }

  private AsmVisitorWrapper advice(SiteMapping sites, Ending ending, boolean arguments) {
    Class<?> entry = arguments ? MethodAdvice.EntryWithArguments.class : MethodAdvice.Entry.class;
    return Advice.withCustomMapping()
        .bind(Site.class, sites)
        .bind(Kind.class, Ending.kind())
        .to(entry, ending.advice(), own)
        .on(method -> ending.isOf(method) && sites.wants(method, arguments));
  }
}
