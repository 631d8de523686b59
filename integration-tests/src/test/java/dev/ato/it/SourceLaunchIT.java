package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program of one source file, which the JDK compiles when it starts it. */
class SourceLaunchIT {

  @TempDir Path folder;

  @Test
  void theFilesOwnCodeIsTracedWithoutAnyRule() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    run(workspace, "x + 1");
    run(workspace, "x + 2");

    assertThat(workspace.ato("runs").stdout()).contains("Price.java x");
    assertThat(workspace.ato("why").stdout()).contains("CODE changed", "Price#price");
  }

  private static void run(Workspace workspace, String price)
      throws IOException, InterruptedException {
    workspace.write(
        "Price.java",
        "class Price {\n"
            + "  static int price(int x) { return "
            + price
            + "; }\n"
            + "  public static void main(String[] a) { System.out.println(price(a.length)); }\n"
            + "}\n");
    Outcome run = workspace.ato("run", "--", Built.jdkTool("java"), "Price.java", "x");
    assertThat(run.exitCode()).as(run.stderr()).isZero();
  }
}
