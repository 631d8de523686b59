package dev.ato.cli.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.cli.AtoCommand;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs commands in this process, in a folder and an environment of their own. */
public final class Terminal {

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  public Terminal(Path folder) {
    this.folder = folder;
  }

  public Terminal with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** What {@code ato} answers to these words. */
  public Answer ato(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = new AtoCommand(surroundings(out, err)).run(List.of(words));
    return new Answer(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** What a command finds here, whose streams nobody reads. */
  public Surroundings surroundings() {
    return surroundings(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
  }

  private Surroundings surroundings(OutputStream out, OutputStream err) {
    Screen screen = new Screen(stream(out), stream(err), Paint.PLAIN, false);
    return new Surroundings(folder.toAbsolutePath(), environment, () -> ZoneOffset.UTC, screen);
  }

  private static PrintStream stream(OutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }

  /** How a command ended, and what it said. */
  public record Answer(int exitCode, String out, String err) {}
}
