package dev.ato.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads what the agent hides from the application: classes of nested jars, before those of the
 * parent, so that no other version of the same library can get between.
 *
 * <p>There is one for the root, which defines this package, and there are those that the root makes
 * for the engine and the store, which share the root's classes of this package.
 */
final class HiddenLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private static final String ROOT = HiddenLoader.class.getPackageName() + ".";

  private final List<NestedJar> jars;
  private final boolean sharing;

  /** A loader that shares the classes of this package with the loader of this very class. */
  HiddenLoader(String name, ClassLoader parent, List<NestedJar> jars) {
    this(name, parent, jars, true);
  }

  private HiddenLoader(String name, ClassLoader parent, List<NestedJar> jars, boolean sharing) {
    super(name, parent);
    this.jars = jars;
    this.sharing = sharing;
  }

  /** The loader of the root, which defines all it finds. */
  static HiddenLoader ofRoot(NestedJar jar) {
    return new HiddenLoader(
        "ato-root", ClassLoader.getPlatformClassLoader(), Collections.singletonList(jar), false);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("java.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        loaded =
            sharing && isRoot(name) ? Class.forName(name, false, rootLoader()) : loadHidden(name);
      }
      if (resolve) {
        resolveClass(loaded);
      }
      return loaded;
    }
  }

  private Class<?> loadHidden(String name) throws ClassNotFoundException {
    byte[] bytes = read(name.replace('.', '/') + ".class");
    return bytes == null ? super.loadClass(name, false) : define(name, bytes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = read(name.replace('.', '/') + ".class");
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return define(name, bytes);
  }

  @Override
  protected @Nullable Class<?> findClass(@Nullable String moduleName, String name) {
    try {
      return loadClass(name, false);
    } catch (ClassNotFoundException e) {
      return null; // as the contract of this method demands
    }
  }

  private Class<?> define(String name, byte[] bytes) {
    return defineClass(name, bytes, 0, bytes.length, HiddenLoader.class.getProtectionDomain());
  }

  @Override
  protected @Nullable URL findResource(String name) {
    byte[] bytes = read(name);
    return bytes == null ? null : InMemory.url(name, bytes);
  }

  @Override
  protected @Nullable URL findResource(@Nullable String moduleName, String name) {
    return findResource(name);
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL found = findResource(name);
    return found == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(found));
  }

  private byte @Nullable [] read(String name) {
    try {
      for (NestedJar jar : jars) {
        byte[] bytes = jar.read(name);
        if (bytes != null) {
          return bytes;
        }
      }
      return null;
    } catch (IOException e) {
      // The agent jar vanished or was overwritten under a running program; the class counts as
      // missing.
      return null;
    }
  }

  private static boolean isRoot(String name) {
    return name.startsWith(ROOT) && name.indexOf('.', ROOT.length()) < 0;
  }

  private static @Nullable ClassLoader rootLoader() {
    return HiddenLoader.class.getClassLoader();
  }

  /** Opens the bytes that were found under a resource's name. */
  private static final class InMemory extends URLStreamHandler {

    private final byte[] bytes;

    private InMemory(byte[] bytes) {
      this.bytes = bytes;
    }

    static @Nullable URL url(String name, byte[] bytes) {
      try {
        return new URL(null, "ato:" + name, new InMemory(bytes));
      } catch (IOException e) {
        return null; // a name that no URL can hold is a resource that nobody can have meant
      }
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {
          connected = true;
        }

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }

        @Override
        public long getContentLengthLong() {
          return bytes.length;
        }
      };
    }
  }
}
