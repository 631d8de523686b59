package dev.ato.config;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
   * A view of a scope. The place may be found out when somebody asks: to look for the line of every
   * write would cost more than all the rest.
   */
  final class InView implements Origin {

    private final String view;
    private @Nullable Supplier<Optional<Origin>> search;
    private Optional<Origin> place = Optional.empty();

    /** A view at a place, the line of code or file in which it says so, if that is known. */
    public InView(String view, Optional<Origin> place) {
      this.view = view;
      this.place = place;
    }

    /** A view at a place that is found out once, when somebody asks. */
    public InView(String view, Supplier<Optional<Origin>> search) {
      this.view = view;
      this.search = search;
    }

    /** Its name. */
    public String view() {
      return view;
    }

    /** The line of code or file in which the view says so, if that is known. */
    public synchronized Optional<Origin> place() {
      if (search != null) {
        place = search.get();
        search = null;
      }
      return place;
    }

    @Override
    public String text() {
      return "view " + view + place().map(known -> " (" + known.text() + ")").orElse("");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof InView origin
          && view.equals(origin.view)
          && place().equals(origin.place());
    }

    @Override
    public int hashCode() {
      return view.hashCode();
    }

    @Override
    public String toString() {
      return text();
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
