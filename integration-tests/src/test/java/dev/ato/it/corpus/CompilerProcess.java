package dev.ato.it.corpus;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/**
 * A compiler in a process of its own, so that its memory is gone when it ends.
 *
 * @param command how it starts
 * @param options that are its own
 * @param api class files that it would hide otherwise
 */
record CompilerProcess(List<String> command, List<String> options, List<Path> api)
    implements Compiler {

  /** What a compiler needs to be quick rather than to run for long. */
  private static final List<String> JVM =
      List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** Lets ecj make class files also of what it holds to be wrong; that part of them then fails. */
  private static final String PROCEED = "-proceedOnError";

  /** The compiler of a JDK. */
  static CompilerProcess javac(Jdk jdk, String... options) {
    List<String> command = new ArrayList<>(List.of(jdk.tool("javac")));
    JVM.forEach(option -> command.add("-J" + option));
    return new CompilerProcess(command, List.of(options), List.of());
  }

  /** The compiler of Eclipse, running on a JDK, whose classes it compiles against. */
  static CompilerProcess ecj(Jdk jdk, String... options) {
    List<String> command = new ArrayList<>(List.of(jdk.tool("java")));
    command.addAll(JVM);
    command.addAll(List.of("-cp", jarOf(BatchCompiler.class)));
    command.addAll(List.of("org.eclipse.jdt.internal.compiler.batch.Main", PROCEED));
    return new CompilerProcess(command, List.of(options), List.of());
  }

  /** The same compiler with more classes to compile against. */
  CompilerProcess with(Path classes) {
    return new CompilerProcess(command, options, List.of(classes));
  }

  @Override
  public void compile(SourceFiles sources, List<Path> classPath, Path target)
      throws IOException, InterruptedException {
    Files.createDirectories(target);
    Path arguments = target.resolveSibling(target.getFileName() + ".arguments");
    Files.write(arguments, arguments(sources, classPath, target));
    List<String> whole = new ArrayList<>(command);
    whole.add("@" + arguments);
    try {
      Tool.run(target.resolveSibling(target.getFileName() + ".log"), whole);
    } catch (ToolFailure refused) {
      if (refused.isUnfinished() || !command.contains(PROCEED)) {
        throw refused;
      }
    }
  }

  private List<String> arguments(SourceFiles sources, List<Path> classPath, Path target)
      throws IOException {
    // The empty target on the class path keeps compilers from adding the working directory.
    String jars =
        Stream.of(List.of(target), classPath, api)
            .flatMap(List::stream)
            .map(Path::toString)
            .collect(joining(File.pathSeparator));
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-nowarn", "-proc:none", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-cp", jars, "-d", target.toString()));
    sources.all().forEach(file -> arguments.add(file.toString()));
    return arguments;
  }

  private static String jarOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }
}
