package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A method is traced; what changes is three calls away from it. */
class DeepIT {

  private static final String PROGRAM =
      """
      package com.acme;
      public class Trainer {
        private final Loss loss = new Huber();
        double trainStep(double x) { return loss.of(x); }
        public static void main(String[] args) { System.out.println(new Trainer().trainStep(9)); }
      }
      interface Loss { double of(double d); }
      class Huber implements Loss {
        public double of(double d) { return huber(d); }
        static double huber(double d) { return Math.abs(d) - %s; }
      }
      """;

  @TempDir Path folder;

  @Test
  void theReachedMethodThatChangedIsNamed() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    run(workspace, "0.5", "jar");
    run(workspace, "0.05", "jar");

    Outcome answer = workspace.ato("trace", "trainStep", "--why", "1", "2");

    assertThat(answer.stderr()).isEmpty();
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.stdout())
        .contains("1 method that it reaches changed")
        .contains("com.acme.Huber#huber(double)", "Trainer.java:10")
        .contains("by Trainer#trainStep -> Huber#of -> Huber#huber")
        .contains("0.5d", "0.05d");
    assertThat(workspace.ato("trace", "trainStep").stdout()).containsPattern("deep .*\\n.*deep ");
    assertThat(workspace.ato("why").stdout())
        .contains("CODE changed: com.acme.Huber#huber(double)", "Trainer.java:10")
        .contains("Reached  from Trainer#trainStep -> Huber#of -> Huber#huber");
  }

  @Test
  void classesInAFolderAreReadAtOnceToo() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    run(workspace, "0.5", "classes");
    run(workspace, "0.5", "classes");

    Outcome same = workspace.ato("trace", "trainStep", "--why", "1", "2");

    assertThat(same.stdout()).contains("nothing that it reaches changed");
    assertThat(same.exitCode()).isZero();
  }

  private static void run(Workspace workspace, String constant, String form)
      throws IOException, InterruptedException {
    workspace.write("com/acme/Trainer.java", PROGRAM.formatted(constant));
    workspace.compile("com/acme/Trainer.java");
    if (form.equals("jar")) {
      workspace.run(
          List.of(
              Built.jdkTool("jar"), "cfe", "app.jar", "com.acme.Trainer", "-C", "classes", "."));
    }
    Outcome run =
        workspace.ato(
            "run",
            "runtime=com.acme.Trainer#trainStep",
            "--",
            Built.jdkTool("java"),
            "-cp",
            form.equals("jar") ? "app.jar" : "classes",
            "com.acme.Trainer");
    assertThat(run.exitCode()).as(run.stderr()).isZero();
    assertThat(run.stderr()).isEmpty();
  }
}
