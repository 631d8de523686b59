package dev.ato.bytecode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** Compiles one source text in memory with the JDK's own compiler, or Eclipse's. */
public final class Sources {

  private Sources() {}

  /** The class files of {@code source} by internal name. */
  public static Map<String, byte[]> compile(String source, String... options) {
    return compileAll(List.of(source), options);
  }

  /** The class files of several sources, of several packages say, by internal name. */
  public static Map<String, byte[]> compileAll(List<String> sources, String... options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>(List.of("-proc:none", "-Xlint:-options"));
    all.addAll(List.of(options));
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<JavaFileObject> texts = sources.stream().map(Sources::text).toList();
    StandardJavaFileManager standard = compiler.getStandardFileManager(problems, null, null);
    try (MemoryFiles files = new MemoryFiles(standard)) {
      if (!compiler.getTask(null, files, problems, all, null, texts).call()) {
        throw new IllegalArgumentException(problems.getDiagnostics().toString());
      }
      return files.bytes();
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail", e);
    }
  }

  /** The class files that Eclipse's compiler makes of {@code source}, by internal name. */
  static Map<String, byte[]> ecj(String source) {
    try {
      Path folder = Files.createTempDirectory("ecj");
      Path file = Files.writeString(folder.resolve("T.java"), source);
      StringWriter said = new StringWriter();
      String[] words = {"-proc:none", "-nowarn", "--release", "17", "-d", folder + "", file + ""};
      PrintWriter out = new PrintWriter(said);
      if (!BatchCompiler.compile(words, out, out, null)) {
        throw new IllegalArgumentException(said.toString());
      }
      return taken(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class files of a folder, which is then removed. */
  private static Map<String, byte[]> taken(Path folder) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class")) {
          classes.put(
              name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
        }
        Files.delete(file);
      }
    }
    Files.delete(folder);
    return classes;
  }

  /** The one class file of {@code source} that bears {@code internalName}. */
  static byte[] compileClass(String internalName, String source, String... options) {
    byte[] bytes = compile(source, options).get(internalName);
    if (bytes == null) {
      throw new IllegalArgumentException("no class " + internalName);
    }
    return bytes;
  }

  private static JavaFileObject text(String source) {
    return new SimpleJavaFileObject(URI.create("memory:///T.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }

      @Override
      public boolean isNameCompatible(String simpleName, Kind kind) {
        return true;
      }
    };
  }

  private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

    MemoryFiles(JavaFileManager standard) {
      super(standard);
    }

    Map<String, byte[]> bytes() {
      Map<String, byte[]> bytes = new TreeMap<>();
      written.forEach((name, content) -> bytes.put(name, content.toByteArray()));
      return bytes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      String internalName = className.replace('.', '/');
      URI uri = URI.create("memory:///" + internalName + kind.extension);
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream content = new ByteArrayOutputStream();
          written.put(internalName, content);
          return content;
        }
      };
    }
  }
}
