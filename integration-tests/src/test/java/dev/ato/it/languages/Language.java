package dev.ato.it.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A language with its compiler, as its project published it. */
enum Language {
  KOTLIN("kotlin", "kotlin", "Sample.kt") {
    @Override
    void compile(ClassLoader compiler, String jars, String source, String target)
        throws ReflectiveOperationException {
      Object tool = type(compiler, "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler");
      String[] arguments = {
        "-no-stdlib", "-no-reflect", "-nowarn", "-cp", jars, "-d", target, source
      };
      Object outcome =
          tool.getClass()
              .getMethod("exec", PrintStream.class, String[].class)
              .invoke(tool, System.err, arguments);
      assertThat(outcome).hasToString("OK");
    }
  },

  SCALA_2("scala2", "scala", "Sample.scala") {
    @Override
    void compile(ClassLoader compiler, String jars, String source, String target)
        throws ReflectiveOperationException {
      call(
          compiler,
          "scala.tools.nsc.Main",
          "process",
          "-nowarn",
          "-cp",
          jars,
          "-d",
          target,
          source);
    }
  },

  SCALA_3("scala3", "scala", "Sample.scala") {
    @Override
    void compile(ClassLoader compiler, String jars, String source, String target)
        throws ReflectiveOperationException {
      call(
          compiler,
          "dotty.tools.dotc.Main",
          "process",
          "-nowarn",
          "-cp",
          jars,
          "-d",
          target,
          source);
    }
  },

  GROOVY("groovy", "groovy", "Sample.groovy") {
    @Override
    void compile(ClassLoader compiler, String jars, String source, String target)
        throws ReflectiveOperationException {
      call(compiler, GROOVYC, "commandLineCompile", "-d", target, source);
    }
  },

  /** Dynamic calls by numbered call sites, the default before Groovy 4. */
  GROOVY_WITHOUT_INDY("groovy", "groovy", "Sample.groovy") {
    @Override
    void compile(ClassLoader compiler, String jars, String source, String target)
        throws ReflectiveOperationException {
      System.setProperty(INDY, "false");
      try {
        GROOVY.compile(compiler, jars, source, target);
      } finally {
        System.clearProperty(INDY);
      }
    }
  };

  private static final String GROOVYC = "org.codehaus.groovy.tools.FileSystemCompiler";

  private static final String INDY = "groovy.target.indy";

  private final String compiler;
  private final String folder;
  private final String file;

  Language(String compiler, String folder, String file) {
    this.compiler = compiler;
    this.folder = folder;
    this.file = file;
  }

  /** The source of a version: {@code base}, {@code clothes} or {@code logic}. */
  Path source(String version) {
    return Path.of("src/test/resources/languages", folder, version, file).toAbsolutePath();
  }

  /** Compiles versions, each to a folder of its name. */
  void compile(List<String> versions, Path folder)
      throws IOException, ReflectiveOperationException {
    List<Path> jars = jars();
    String classPath = String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls(jars), platform())) {
      thread.setContextClassLoader(loader);
      for (String version : versions) {
        Path target = Files.createDirectories(folder.resolve(version));
        compile(loader, classPath, source(version).toString(), target.toString());
        assertThat(target).isNotEmptyDirectory();
      }
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  abstract void compile(ClassLoader compiler, String jars, String source, String target)
      throws ReflectiveOperationException;

  private List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target/languages", compiler))) {
      return files.map(Path::toAbsolutePath).sorted().toList();
    }
  }

  private static URL[] urls(List<Path> jars) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  private static ClassLoader platform() {
    return ClassLoader.getPlatformClassLoader();
  }

  private static Object type(ClassLoader compiler, String name)
      throws ReflectiveOperationException {
    return Class.forName(name, true, compiler).getConstructor().newInstance();
  }

  private static void call(ClassLoader compiler, String type, String method, String... arguments)
      throws ReflectiveOperationException {
    Class.forName(type, true, compiler)
        .getMethod(method, String[].class)
        .invoke(null, (Object) arguments);
  }
}
