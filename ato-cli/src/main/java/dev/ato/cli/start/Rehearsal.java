package dev.ato.cli.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.cli.AtoCommand;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Surroundings;
import dev.ato.track.sql.SqliteLibrary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs each of the usual commands once, unheard, so that the JVM can write down the classes that
 * they load (class-data sharing), and unpacks SQLite's library. The shell's header starts it beside
 * the first command.
 */
public final class Rehearsal {

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("why"),
          List.of("why", "--json"),
          List.of("why", "--help"),
          List.of("runs"),
          List.of("show", "latest"),
          List.of("traces"),
          List.of("trace", SampleRun.METHOD),
          List.of("diff"),
          List.of("stats"),
          List.of("match", "nothing", "."),
          List.of("compare", SampleClasses.OLD, SampleClasses.NEW),
          List.of("compare", SampleClasses.OLD, SampleClasses.NEW),
          List.of("fingerprint", SampleClasses.NEW),
          List.of());

  private Rehearsal() {}

  /** Leaves the library in the folder named by the one argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    SqliteLibrary.unpack(folder);
    Path stage = Files.createTempDirectory(folder, "stage");
    try {
      rehearse(stage);
    } finally {
      delete(stage);
    }
  }

  private static void rehearse(Path stage) throws IOException {
    for (int number = 1; number <= 2; number++) {
      new SampleRun(number).leaveIn(stage);
    }
    SampleClasses.leaveIn(stage);
    AtoCommand ato = new AtoCommand(unheard(stage));
    COMMANDS.forEach(ato::run);
  }

  private static Surroundings unheard(Path stage) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    Screen screen = new Screen(nowhere, nowhere, Paint.PLAIN, false);
    return new Surroundings(
        stage, Map.of("XDG_CACHE_HOME", stage.toString()), ZoneId::systemDefault, screen);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
