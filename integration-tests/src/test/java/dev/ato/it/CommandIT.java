package dev.ato.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code ato} command as users have it: one executable file. */
class CommandIT {

  private static final String PROGRAM =
      """
      package app;

      public class Program {
        static int twice(int n) {
          return n + n;
        }

        public static void main(String[] arguments) throws Exception {
          switch (arguments[0]) {
            case "echo" -> System.out.println(new String(System.in.readAllBytes()) + twice(2));
            case "exit" -> System.exit(twice(3));
            default -> {
              System.out.println(twice(1));
              Thread.sleep(60_000);
            }
          }
        }
      }
      """;

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void compileAProgram() throws IOException, InterruptedException {
    workspace = new Workspace(folder);
    workspace.write("app/Program.java", PROGRAM);
    workspace.compile("app/Program.java");
  }

  @Test
  void anAnswerThatCannotBeWrittenIsNoSuccess() throws IOException, InterruptedException {
    String ato = Built.file("ato-cli/target/ato").toString();
    Process full = workspace.start(List.of("bash", "-c", ato + " --help 2>said >/dev/full"));
    Process closed =
        workspace.start(
            List.of("bash", "-c", "set -o pipefail; (sleep 1; " + ato + " -V 2>hush) | true"));

    assertThat(full.waitFor()).isEqualTo(3);
    assertThat(folder.resolve("said")).content().contains("could not be written: No space left");
    assertThat(closed.waitFor()).isZero();
    assertThat(folder.resolve("hush")).isEmptyFile();
  }

  @Test
  void itRunsThroughASymlinkFromAPathWithBlanks() throws IOException, InterruptedException {
    Path copy =
        Files.copy(
            Built.file("ato-cli/target/ato"), workspace.write("a b/x", "").resolveSibling("ato"));
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    Path link = Files.createSymbolicLink(folder.resolve("my ato"), copy);

    Outcome outcome = workspace.run(List.of(link.toString(), "--version"));

    assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
    assertThat(outcome.stdout()).startsWith("ato ").hasLineCount(1);
    assertThat(outcome.stderr()).isEmpty();
  }

  @Test
  void javaReadsItAsAJar() throws IOException, InterruptedException {
    Outcome outcome = workspace.java("-jar", Built.file("ato-cli/target/ato").toString(), "runs");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ato: no database at ato.db: run a program first: ato run -- java -jar app.jar\n"));
  }

  @Test
  void withoutAJavaItSaysWhatIsMissing() throws IOException, InterruptedException {
    String ato = Built.file("ato-cli/target/ato").toString();

    Outcome outcome =
        workspace.run(List.of("/bin/sh", "-c", "unset JAVA_HOME; PATH=/nowhere; . '" + ato + "'"));

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.stderr()).startsWith("ato: no java found; set JAVA_HOME").hasLineCount(1);
  }

  @Test
  void aProgramKeepsItsStreamsAndItsExitCode() throws IOException, InterruptedException {
    Outcome echo =
        workspace.run(shell("echo given | \"$ATO\" run -- \"$JAVA\" -cp classes app.Program echo"));
    Outcome exit = run("trace=app.**", "exit");
    Outcome runs = workspace.ato("runs");

    assertThat(echo).isEqualTo(new Outcome(0, "given\n4\n", ""));
    assertThat(exit).isEqualTo(new Outcome(6, "", ""));
    assertThat(runs.stdout()).contains("failed, exit 6").contains("completed");
  }

  @Test
  void aProgramBehindAScriptIsTracedToo() throws IOException, InterruptedException {
    workspace.write("launch.sh", "exec \"$JAVA\" -cp classes app.Program exit\n");

    Outcome outcome =
        workspace.run(shell("\"$ATO\" run runtime=app.Program#twice -- sh launch.sh"));
    Outcome show = workspace.ato("show");

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.stderr()).startsWith("NOTE: Picked up JDK_JAVA_OPTIONS").hasLineCount(1);
    assertThat(show.stdout()).contains("1 call   app.Program#twice");
    assertThat(workspace.ato("show", "--json").stdout())
        .containsPattern("\"atoVersion\":\"[0-9]+\\.[0-9]+\\.[0-9]+");
  }

  @Test
  void aSignalToTheCommandEndsTheProgramAndTheRunIsRecorded()
      throws IOException, InterruptedException {
    Process ato =
        workspace.start(
            List.of(
                Built.file("ato-cli/target/ato").toString(),
                "run",
                "--",
                Built.jdkTool("java"),
                "-cp",
                "classes",
                "app.Program",
                "wait"));
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(ato.getInputStream(), UTF_8))) {
      assertThat(said.readLine()).isEqualTo("2");
      // Unlike the process, its handle leaves the streams open.
      ato.toHandle().destroy();
      assertThat(ato.waitFor()).isEqualTo(128 + 15);
      // The program has closed the stream too, so it is gone.
      assertThat(said.readLine()).isNull();
    }
    assertThat(workspace.ato("runs").stdout()).contains("failed, exit 143");
  }

  @Test
  void withoutAWritableCacheTheAgentIsUnpackedForTheRunAlone()
      throws IOException, InterruptedException {
    workspace.write("cache", "a file where the folder should be");

    Outcome outcome =
        workspace.run(
            shell(
                "XDG_CACHE_HOME=\"$PWD/cache\" \"$ATO\" run -- \"$JAVA\" -cp classes app.Program exit"));

    assertThat(outcome).isEqualTo(new Outcome(6, "", ""));
    assertThat(workspace.ato("runs").stdout()).contains("failed, exit 6");
  }

  @Test
  void theFirstStartLeavesBehindWhatMakesTheNextOnesFast()
      throws IOException, InterruptedException {
    String version = "XDG_CACHE_HOME=\"$PWD/cache\" \"$ATO\" --version";
    Outcome first = workspace.run(shell(version));
    Path start = awaitStart(workspace.file("cache/ato"));

    Outcome second = workspace.run(shell(version));
    String ato = Built.file("ato-cli/target/ato").toString();
    String archive = "-XX:SharedArchiveFile=" + start.resolve("classes.jsa");
    Outcome mapped = workspace.java(archive, "-Xlog:class+load", "-jar", ato, "--help");

    assertThat(second).isEqualTo(first);
    assertThat(start.resolve(System.mapLibraryName("sqlitejdbc"))).isNotEmptyFile();
    assertThat(mapped.stdout().lines().filter(line -> line.contains("dev.ato.cli.Overview")))
        .singleElement()
        .asString()
        .contains("shared objects file");
  }

  private static Path awaitStart(Path cache) throws IOException, InterruptedException {
    for (int tenths = 0; tenths < 600; tenths++) {
      Thread.sleep(100);
      try (Stream<Path> files = Files.exists(cache) ? Files.list(cache) : Stream.empty()) {
        Optional<Path> start =
            files.filter(file -> file.toString().matches(".*start-\\d+")).findAny();
        if (start.isPresent()) {
          return start.orElseThrow();
        }
      }
    }
    throw new AssertionError("nothing in " + cache);
  }

  @Test
  void aCommandThatIsNotThereIsOneLine() throws IOException, InterruptedException {
    assertThat(workspace.ato("run", "--", "jaava", "-version"))
        .isEqualTo(new Outcome(3, "", "ato: cannot start \"jaava\": No such file or directory\n"));
  }

  private Outcome run(String rules, String argument) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("run", rules, "--", Built.jdkTool("java")));
    words.addAll(List.of("-cp", "classes", "app.Program", argument));
    return workspace.ato(words.toArray(String[]::new));
  }

  /** A shell script in which ATO and JAVA are what the names say. */
  private static List<String> shell(String script) {
    return List.of(
        "/bin/sh",
        "-c",
        "export ATO='%s' JAVA='%s'; %s"
            .formatted(Built.file("ato-cli/target/ato"), Built.jdkTool("java"), script));
  }
}
