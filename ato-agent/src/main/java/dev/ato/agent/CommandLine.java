package dev.ato.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** How this process was started. */
public final class CommandLine {

  private static final File LINUX = new File("/proc/self/cmdline");

  /** Stands for the program in a process that runs tests, whatever the worker is called. */
  private static final String TESTS = "tests";

  private final ProgramKind kind;
  private final List<String> options;
  private final String program;
  private final List<String> arguments;

  private CommandLine(
      ProgramKind kind, List<String> options, String program, List<String> arguments) {
    this.kind = kind;
    this.options = options;
    this.program = program;
    this.arguments = arguments;
  }

  /** The command line of this process. */
  public static CommandLine current() {
    CommandLine line = of(words(), System.getProperty("sun.java.command", ""));
    return line.kind() == ProgramKind.TEST_WORKER ? line.ofTests() : line;
  }

  /** Without the files that a build tool names anew for each of its workers. */
  private CommandLine ofTests() {
    List<String> lasting = new ArrayList<>();
    for (String option : options) {
      if (!option.startsWith("@")) {
        lasting.add(option);
      }
    }
    return new CommandLine(ProgramKind.TEST_WORKER, lasting, TESTS, Collections.emptyList());
  }

  /**
   * The command line behind what the operating system and the JVM say of it.
   *
   * @param words the words of the command, the launcher first; empty if the system does not tell
   * @param javaCommand the property sun.java.command: the program and its arguments, joined by
   *     blanks
   */
  static CommandLine of(List<String> words, String javaCommand) {
    if (SourceLaunch.is(javaCommand)) {
      return of(words, SourceLaunch.command(javaCommand));
    }
    for (int first = 1; first < words.size(); first++) {
      if (joinsTo(words, first, javaCommand)) {
        return of(words.subList(1, first), words.subList(first, words.size()));
      }
    }
    List<String> split = Arrays.asList(javaCommand.split(" ", -1));
    return of(Collections.emptyList(), split);
  }

  private static CommandLine of(List<String> options, List<String> program) {
    String name = program.get(0);
    return new CommandLine(ProgramKind.of(name), options, name, program.subList(1, program.size()));
  }

  /** What the process is there for. */
  public ProgramKind kind() {
    return kind;
  }

  /** The launcher's options, if the system tells them. */
  public List<String> options() {
    return options;
  }

  /**
   * The main class, the path of the jar or source file, or module/class; empty if the JVM was not
   * started by a launcher.
   */
  public String program() {
    return program;
  }

  /** The class whose {@code main} is called; empty if it cannot be found. */
  public String mainClass() {
    return MainClass.of(program);
  }

  /** The program's own arguments. */
  public List<String> arguments() {
    return arguments;
  }

  /**
   * Compares without building the text: words may hold blanks, so that only the right split gives
   * the whole.
   */
  private static boolean joinsTo(List<String> words, int first, String text) {
    int position = 0;
    for (int i = first; i < words.size(); i++) {
      if (i > first) {
        if (position >= text.length() || text.charAt(position) != ' ') {
          return false;
        }
        position++;
      }
      if (!text.startsWith(words.get(i), position)) {
        return false;
      }
      position += words.get(i).length();
    }
    return position == text.length();
  }

  private static List<String> words() {
    if (LINUX.canRead()) {
      try (FileInputStream stream = new FileInputStream(LINUX)) {
        return split(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        return new ArrayList<>();
      }
    }
    ProcessHandle.Info info = ProcessHandle.current().info();
    List<String> words = new ArrayList<>();
    words.add(info.command().orElse("java"));
    words.addAll(Arrays.asList(info.arguments().orElse(new String[0])));
    return words;
  }

  private static List<String> split(String zeroTerminated) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int end = zeroTerminated.indexOf('\0'); end >= 0; ) {
      words.add(zeroTerminated.substring(start, end));
      start = end + 1;
      end = zeroTerminated.indexOf('\0', start);
    }
    return words;
  }
}
