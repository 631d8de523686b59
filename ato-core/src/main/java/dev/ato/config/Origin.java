package dev.ato.config;

import java.util.Optional;

/** Where a value was written. */
public sealed interface Origin {

  /** The place in words, as messages show it. */
  String text();

  /**
   * A place in a file.
   *
   * @param file the file as it was named
   * @param line from 1 on
   * @param column from 1 on
   */
  record InFile(String file, int line, int column) implements Origin {
    @Override
    public String text() {
      return file + ":" + line + ":" + column;
    }
  }

  /**
   * A view of a scope.
   *
   * @param view its name
   * @param place the line of code or file in which the view says so, if that is known
   */
  record InView(String view, Optional<Origin> place) implements Origin {
    @Override
    public String text() {
      return "view " + view + place.map(known -> " (" + known.text() + ")").orElse("");
    }
  }

  /**
   * An argument of a command line.
   *
   * @param number from 1 on
   * @param argument the argument as it was given
   */
  record Argument(int number, String argument) implements Origin {
    @Override
    public String text() {
      return "argument " + number + ": " + ShownValue.line(argument);
    }
  }

  /** A variable of the environment. */
  record EnvironmentVariable(String name) implements Origin {
    @Override
    public String text() {
      return "environment variable " + name;
    }
  }

  /**
   * A line of code.
   *
   * @param className the binary name of the class
   * @param file the source file, or an empty text if the class does not say
   * @param line from 1 on, or 0 if the class does not say
   */
  record InCode(String className, String file, int line) implements Origin {

    /** The line that a stack frame stands in. */
    public static InCode of(StackTraceElement frame) {
      String file = frame.getFileName();
      return new InCode(
          frame.getClassName(), file == null ? "" : file, Math.max(frame.getLineNumber(), 0));
    }

    @Override
    public String text() {
      return file.isEmpty() ? className : line == 0 ? file : file + ":" + line;
    }
  }

  /** Another source, by its name. */
  record Named(String text) implements Origin {}
}
