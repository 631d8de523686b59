package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application's own config, which the rules name, explains why a result changed. */
class RecordedConfigIT {

  @TempDir Path folder;

  @Test
  void whyNamesTheKeyThatChanged() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    workspace.write(
        "App.java",
        "class App {\n"
            + "  static int steps(String config) { return config.length(); }\n"
            + "  public static void main(String[] a) throws Exception {\n"
            + "    System.out.println(\n"
            + "        steps(java.nio.file.Files.readString(java.nio.file.Path.of(\"c.yaml\"))));\n"
            + "  }\n"
            + "}\n");
    workspace.compile("App.java");
    workspace.write(
        "ato.yaml", "config: c.yaml\ntraces:\n  - match: App#steps\n    runtime: true\n");

    run(workspace, "lr: 0.1\nmodel:\n  depth: 12\n  name: vit\n");
    run(workspace, "lr: 0.1\nmodel:\n  depth: 24\n  name: vit-large\n");

    String why = workspace.ato("why").stdout();
    assertThat(why).contains("CONFIG").contains("model.depth");
    assertThat(workspace.ato("diff", "1", "2").stdout())
        .contains("model.depth", "12", "24", "model.name", "vit-large")
        .doesNotContain("lr ");
  }

  private static void run(Workspace workspace, String config)
      throws IOException, InterruptedException {
    workspace.write("c.yaml", config);
    Outcome run =
        workspace.ato("run", "ato.yaml", "--", Built.jdkTool("java"), "-cp", "classes", "App");
    assertThat(run.exitCode()).as(run.stderr()).isZero();
  }
}
