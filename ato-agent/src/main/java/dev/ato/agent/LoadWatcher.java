package dev.ato.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Sees every class before it is defined, and hands the engine those that a rule can mean. All
 * others cost a comparison of names.
 */
final class LoadWatcher implements ClassFileTransformer {

  private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();
  private static final String OWN = "dev/ato/agent/";

  private final ClassInterest interest;
  private final EngineHost host;

  /** Set while a thread is inside the engine: what it loads there is seen, but not followed. */
  private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

  LoadWatcher(Rules rules, EngineHost host) {
    this.interest = new ClassInterest(rules);
    this.host = host;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (loader == null || name == null || loader == PLATFORM || loader instanceof HiddenLoader) {
      return null;
    }
    try {
      return name.startsWith(OWN) || !interest.includes(loader, name, bytes)
          ? null
          : hand(loader, name, domain, bytes);
    } catch (Throwable failure) {
      // The JVM drops what a transformer throws; an unrecorded skip would read as "unchanged".
      skip(name, failure.toString());
      return null;
    }
  }

  private byte @Nullable [] hand(
      ClassLoader loader, String name, @Nullable ProtectionDomain domain, byte[] bytes) {
    if (inside.get() != null) {
      skip(name, "it was loaded while ato was reading another class");
      return null;
    }
    inside.set(Boolean.TRUE);
    try {
      Engine engine = host.engine();
      return engine == null ? null : engine.load(loader, name, domain, bytes);
    } finally {
      inside.remove();
    }
  }

  private void skip(String name, String reason) {
    try {
      Engine engine = host.engine();
      if (engine != null) {
        engine.skip(name, reason);
      }
    } catch (Throwable failure) {
      // Nothing is left to say it with; the application goes on.
    }
  }
}
