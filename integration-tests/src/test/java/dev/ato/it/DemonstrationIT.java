package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The default answers on the demonstration's two runs: each fits a screen, and is kept as a file
 * that is reviewed like code. {@code -Dsnapshots=write} writes what is answered.
 */
class DemonstrationIT {

  private static final int COLUMNS = 80;
  private static final int ROWS = 24;

  private static final boolean ON_25 = Runtime.version().feature() >= 25;
  private static final String OLD = jar(ON_25 ? "1.28.0" : "1.25.2");
  private static final String NEW = jar(ON_25 ? "1.37.0" : "1.28.0");
  private static final String SOURCE = ON_25 ? "Shapes.java" : "Notice.java";
  private static final String METHOD =
      ON_25
          ? "JavadocLexer#joinAdjacentLiteralsAndAdjacentWhitespace"
          : "JavaInputAstVisitor#visitLiteral";

  private static final Path SNAPSHOTS =
      Path.of("src/test/resources/demonstration", ON_25 ? "jdk25" : "jdk17");

  /** What differs between two recordings of the demonstration, and what stands for it. */
  private static final Map<String, String> PASSING = new LinkedHashMap<>();

  static {
    PASSING.put("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "2026-01-01 00:00:00");
    PASSING.put("\\d+\\.\\d s", "1.0 s");
    PASSING.put("(?m)^(Process|Java|Path) .*$", "$1");
    PASSING.put("\\d+\\.\\d MiB", "1.0 MiB");
  }

  @TempDir static Path folder;

  private final Workspace workspace = new Workspace(folder);

  @BeforeAll
  static void recordBothVersions() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    workspace.copy("integration-tests/demo/ato.yaml");
    workspace.copy("integration-tests/demo/" + SOURCE);
    for (String jar : List.of(OLD, NEW)) {
      workspace.copy("integration-tests/target/apps/" + jar);
      workspace.ato("run", "--", Built.jdkTool("java"), "-jar", jar, SOURCE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"why", "show", "runs", "traces", "stats"})
  void theAnswerFitsAScreenAndLooksAsReviewed(String command)
      throws IOException, InterruptedException {
    check(command, workspace.ato(command));
  }

  @Test
  void aTraceFitsAScreenAndLooksAsReviewed() throws IOException, InterruptedException {
    check("trace", workspace.ato("trace", METHOD));
  }

  @Test
  void aComparisonFitsAScreenAndLooksAsReviewed() throws IOException, InterruptedException {
    check("compare", workspace.ato("compare", OLD, NEW));
  }

  private static void check(String name, Outcome outcome) throws IOException {
    String answer = outcome.stdout();
    for (Map.Entry<String, String> each : PASSING.entrySet()) {
      answer = answer.replaceAll(each.getKey(), each.getValue());
    }
    answer = numbered(answer);
    Path snapshot = SNAPSHOTS.resolve(name + ".txt");
    if ("write".equals(System.getProperty("snapshots"))) {
      Files.createDirectories(SNAPSHOTS);
      Files.writeString(snapshot, answer);
    }
    assertThat(outcome.stderr()).isEmpty();
    assertThat(outcome.stdout().lines())
        .hasSizeBetween(2, ROWS)
        .allMatch(line -> line.length() <= COLUMNS);
    assertThat(answer).isEqualTo(Files.readString(snapshot));
  }

  /** Every hash by its number, so that a snapshot shows which are the same and outlasts them. */
  private static String numbered(String answer) {
    Map<String, String> numbers = new HashMap<>();
    return Pattern.compile("\\b[0-9a-f]{12}\\b")
        .matcher(answer)
        .replaceAll(
            hash ->
                numbers.computeIfAbsent(
                    hash.group(), next -> "%012d".formatted(numbers.size() + 1)));
  }

  private static String jar(String version) {
    return "google-java-format-" + version + "-all-deps.jar";
  }
}
