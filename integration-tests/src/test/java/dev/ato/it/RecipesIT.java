package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** RECIPES.md does what it says, wherever its program can be run here. */
class RecipesIT {

  private static final int MOST_LINES = 6;

  private static final String PROGRAM =
      """
      public class hello {
        static int twice(int x) {
          return 2 * x;
        }

        public static void main(String[] arguments) {
          System.out.println(twice(21));
        }
      }
      """;

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void writeTheProgram() throws IOException {
    workspace = new Workspace(folder);
    workspace.write("hello.java", PROGRAM);
    workspace.write("ato.yaml", "project: recipe\ntraces:\n  - match: hello\n");
  }

  @Test
  void eachAddsAtMostSixLines() throws IOException {
    Map<String, List<String>> recipes = Recipes.read();

    assertThat(recipes.keySet())
        .containsExactly(
            "Plain java",
            "Surefire and Failsafe",
            "Gradle",
            "Spring Boot",
            "Docker",
            "Kubernetes",
            "JAVA_TOOL_OPTIONS",
            "jbang");
    assertThat(recipes.values())
        .allSatisfy(lines -> assertThat(lines).hasSizeBetween(1, MOST_LINES));
  }

  @Test
  void plainJava() throws IOException, InterruptedException {
    jarTheProgram();

    assertThat(shell(recipe("Plain java"))).isEqualTo(new Outcome(0, "42\n", ""));
    assertTraced("hello#twice", "ato.db");
  }

  @Test
  void surefire() throws IOException, InterruptedException {
    workspace = BuildToolsIT.project(folder);
    workspace.write("ato.yaml", "project: recipe\ntraces:\n  - match: com.acme.**\n");
    List<String> lines = Recipes.lines("Surefire and Failsafe", folder);
    String surefire = "<version>3.5.4</version>";
    String pom = Files.readString(workspace.file("pom.xml"));
    String configuration = "<configuration>" + lines.get(1) + "</configuration>";
    workspace.write(
        "pom.xml",
        pom.replace("<properties>", "<properties>" + lines.get(0))
            .replace(surefire, surefire + configuration));

    Outcome tested = workspace.run(List.of(BuildToolsIT.MAVEN, "-B", "-o", "-q", "test"));

    assertThat(tested.exitCode()).as(tested.stdout()).isZero();
    assertTraced("com.acme.Scorer#score", "ato.db");
  }

  @Test
  void springBoot() throws IOException, InterruptedException {
    Files.delete(workspace.file("ato.yaml"));
    SpringProgram.write(workspace, "app.jar");

    Outcome price = shell(recipe("Spring Boot") + " 14");

    assertThat(price.stdout()).endsWith("price 42\n");
    assertThat(price.stderr()).doesNotContain("ato: ");
    assertTraced("com.acme.Prices#price", "ato.db");
    assertThat(workspace.ato("traces").stdout()).doesNotContain("CGLIB");
  }

  @Test
  void docker() throws IOException, InterruptedException {
    jarTheProgram();
    String variables =
        Recipes.lines("Docker", folder).stream()
            .filter(line -> line.startsWith("ENV "))
            .map(line -> line.replace("ENV ", "export ").replace("/data/", folder + "/data/"))
            .collect(Collectors.joining("\n"));
    Files.createDirectory(workspace.file("data"));

    assertThat(shell(variables + "\njava -jar app.jar").stdout()).isEqualTo("42\n");
    assertTraced("hello#twice", "data/ato.db");
  }

  @Test
  void kubernetes() throws IOException, InterruptedException {
    jarTheProgram();
    String yaml = recipe("Kubernetes");
    Map<String, List<Map<String, Object>>> pod = new Yaml().load(yaml);
    Map<String, Object> variable = pod.get("env").get(0);

    assertThat(pod).containsOnlyKeys("initContainers", "volumes", "env", "volumeMounts");
    assertThat(pod.get("volumes").get(0))
        .containsEntry("name", pod.get("volumeMounts").get(0).get("name"));
    assertThat(
            shell(
                    "export %s='%s'\njava -jar app.jar"
                        .formatted(variable.get("name"), variable.get("value")))
                .stdout())
        .isEqualTo("42\n");
    assertTraced("hello#twice", "ato.db");
  }

  @Test
  void javaToolOptions() throws IOException, InterruptedException {
    jarTheProgram();

    assertThat(shell(recipe("JAVA_TOOL_OPTIONS") + "\njava -jar app.jar").stderr())
        .startsWith("Picked up JAVA_TOOL_OPTIONS")
        .hasLineCount(1);
    assertTraced("hello#twice", "ato.db");
  }

  @Test
  void jbang() throws IOException, InterruptedException {
    Path all = Built.file("integration-tests/target/apps/jbang-cli-0.132.1-all.jar");
    String asItsOwnScript =
        """
        jbang() { eval "$(java -cp '%s' dev.jbang.Main "$@")"; }
        export JBANG_DIR="$PWD/jbang"
        """
            .formatted(all);

    assertThat(shell(asItsOwnScript + recipe("jbang").replace("run ", "run --offline ")).stdout())
        .isEqualTo("42\n");
    assertTraced("hello#twice", "ato.db");
  }

  private String recipe(String title) throws IOException {
    return String.join("\n", Recipes.lines(title, folder));
  }

  private void jarTheProgram() throws IOException, InterruptedException {
    workspace.compile("hello.java");
    assertThat(
            workspace
                .run(
                    List.of(
                        Built.jdkTool("jar"),
                        "-c",
                        "-f",
                        "app.jar",
                        "-e",
                        "hello",
                        "-C",
                        "classes",
                        "."))
                .exitCode())
        .isZero();
  }

  /** Runs a script for which {@code java} is that of the tests. */
  private Outcome shell(String script) throws IOException, InterruptedException {
    String path = "PATH='" + Path.of(Built.jdkTool("java")).getParent() + "':\"$PATH\"\n";
    return workspace.run(List.of("/bin/sh", "-c", path + script));
  }

  private void assertTraced(String method, String database)
      throws IOException, InterruptedException {
    assertThat(workspace.ato("traces", "--json", "--db", database).stdout()).contains(method);
  }
}
