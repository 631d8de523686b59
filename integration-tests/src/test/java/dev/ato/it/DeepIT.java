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

  @Test
  void thePackagesOfTheApplicationAreFollowedIntoOtherJars()
      throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    workspace.write("ato.yaml", "application: com.acme\ntraces: [match: com.acme.app.App#main]\n");
    workspace.write(
        "App.java",
        "package com.acme.app; public class App { public static void main(String[] args) {"
            + " System.out.println(com.acme.lib.Loss.of(2) + org.other.Other.of(3)); } }");
    runOfTwoJars(workspace, "0.5", "7");
    runOfTwoJars(workspace, "0.05", "8");

    Outcome answer = workspace.ato("trace", "App#main", "--why", "1", "2");

    assertThat(answer.stderr()).isEmpty();
    assertThat(answer.stdout())
        .contains("1 method that it reaches changed", "com.acme.lib.Loss#of", "0.5d", "0.05d")
        .doesNotContain("Other#of");
  }

  @Test
  void theCommandFollowsThePackagesToo() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    workspace.write(
        "App.java",
        "package com.acme.app; class App { double m() { return com.acme.lib.Loss.of(1); } }");
    compileTwoJars(workspace, "0.5", "7");
    String before = deep(workspace);
    compileTwoJars(workspace, "0.5", "8");
    String same = deep(workspace);
    compileTwoJars(workspace, "0.05", "8");

    assertThat(same).isEqualTo(before);
    assertThat(deep(workspace)).isNotEqualTo(before).hasSameSizeAs(before);
  }

  /** The line of the application's method that calls one of the library. */
  private static String deep(Workspace workspace) throws IOException, InterruptedException {
    Outcome outcome = workspace.ato("fingerprint", "--application=com.acme", "app.jar", "lib.jar");
    assertThat(outcome.stderr()).isEmpty();
    assertThat(outcome.stdout()).doesNotContain("org.other");
    return outcome
        .stdout()
        .lines()
        .filter(line -> line.contains("App#m("))
        .findFirst()
        .orElseThrow();
  }

  private static void runOfTwoJars(Workspace workspace, String constant, String other)
      throws IOException, InterruptedException {
    compileTwoJars(workspace, constant, other);
    String java = Built.jdkTool("java");
    Outcome run = workspace.ato("run", "--", java, "-cp", "app.jar:lib.jar", "com.acme.app.App");
    assertThat(run.exitCode()).as(run.stderr()).isZero();
    assertThat(run.stderr()).isEmpty();
  }

  private static void compileTwoJars(Workspace workspace, String constant, String other)
      throws IOException, InterruptedException {
    workspace.write(
        "Loss.java",
        "package com.acme.lib; public class Loss { public static double of(double d) {"
            + " return d - "
            + constant
            + "; } }");
    workspace.write(
        "Other.java",
        "package org.other; public class Other { public static double of(double d) {"
            + " return d - "
            + other
            + "; } }");
    workspace.compile("App.java", "Loss.java", "Other.java");
    String jar = Built.jdkTool("jar");
    workspace.run(List.of(jar, "cf", "app.jar", "-C", "classes", "com/acme/app"));
    workspace.run(
        List.of(jar, "cf", "lib.jar", "-C", "classes", "com/acme/lib", "-C", "classes", "org"));
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
