package dev.ato.cli.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command answers: the answer on one stream, whatever else must be said on the other.
 *
 * @param paint how the answer is coloured
 * @param watched whether a person sees {@code err} at once
 */
public record Screen(PrintStream out, PrintStream err, Paint paint, boolean watched) {

  /** The width that every answer keeps to, where names allow. */
  public static final int WIDTH = 80;

  /** The process's own streams; the shell's header says which of them are terminals. */
  public static Screen ofProcess(Map<String, String> environment) {
    return new Screen(
        StandardOut.ofProcess(),
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, UTF_8),
        paint(Boolean.getBoolean("ato.terminal.out"), environment),
        Boolean.getBoolean("ato.terminal.err"));
  }

  public static Paint paint(boolean terminal, Map<String, String> environment) {
    boolean wanted =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    return terminal && wanted ? Paint.COLOURED : Paint.PLAIN;
  }

  /** Prints an answer, its end of line included. */
  public void print(String text) {
    out.print(text.endsWith("\n") ? text : text + "\n");
    out.flush();
  }

  /** Why part of the answer did not reach the file or device that it was sent to. */
  public Optional<String> loss() {
    return out instanceof StandardOut standard ? standard.loss() : Optional.empty();
  }

  /** Says one line beside the answer. */
  public void say(String line) {
    err.print("ato: " + line + "\n");
    err.flush();
  }
}
