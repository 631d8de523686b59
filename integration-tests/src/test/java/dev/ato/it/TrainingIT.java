package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model is trained with Tribuo: why is its accuracy another one? */
class TrainingIT {

  private static final Path TRIBUO = Built.file("integration-tests/target/apps/tribuo");

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void compileTheTraining() throws IOException, InterruptedException {
    workspace = new Workspace(folder);
    workspace.copy("integration-tests/src/test/programs/training/ato.yaml");
    Path source = Built.file("integration-tests/src/test/programs/training/Training.java");
    Outcome compiled =
        workspace.run(
            List.of(
                Built.jdkTool("javac"),
                "-proc:none",
                "-cp",
                TRIBUO + "/*",
                "-d",
                "classes",
                source.toString()));
    assertThat(compiled.exitCode()).as(compiled.stderr()).isZero();
  }

  @Test
  void theSameSeedGivesTheSameTraining() throws IOException, InterruptedException {
    train();
    train();

    Outcome why = workspace.ato("why");

    assertThat(why.exitCode()).as(why.stdout()).isZero();
    assertThat(why.line(2)).isEqualTo("No difference found");
    assertThat(why.stdout()).contains("602 calls");
  }

  @Test
  void anotherSeedIsAnotherArgumentAndTheFirstCallThatFollowsIsNamed()
      throws IOException, InterruptedException {
    train("--seed=42");
    train("--seed=43");

    Outcome why = workspace.ato("why");

    assertThat(why.exitCode()).isEqualTo(1);
    assertThat(why.line(2)).startsWith("ARGUMENTS changed").contains("--seed=42 -> --seed=43");
    assertThat(why.stdout()).contains("first: Training#seed call 1 of 1, other arguments");
    assertThat(why.stdout()).contains("Same     code ");
  }

  @Test
  void aSeedThatNobodyGaveIsNondeterminism() throws IOException, InterruptedException {
    train("--seed=clock");
    train("--seed=clock");

    Outcome why = workspace.ato("why");

    assertThat(why.exitCode()).isEqualTo(1);
    assertThat(why.line(2)).startsWith("NONDETERMINISM");
    assertThat(why.stdout()).contains("first: Training#seed call 1 of 1, same arguments");
    assertThat(why.stdout()).contains("Same     arguments 1, code ");
  }

  @Test
  void anotherHyperparameterIsFollowedToTheFirstCallThatItChanges()
      throws IOException, InterruptedException {
    train("--seed=43", "--rate=0.1");
    train("--seed=43", "--rate=0.2");

    Outcome why = workspace.ato("why");

    assertThat(why.exitCode()).isEqualTo(1);
    assertThat(why.line(2)).startsWith("ARGUMENTS changed").contains("--rate=0.1 -> --rate=0.2");
    assertThat(why.stdout()).contains("first: LogMulticlass#lossAndGradient call 2 of 600");
  }

  private void train(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("run", "--", Built.jdkTool("java"), "-cp"));
    command.add("classes" + File.pathSeparator + TRIBUO + "/*");
    command.add("training.Training");
    command.addAll(List.of(arguments));
    Outcome outcome = workspace.ato(command.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
    assertThat(outcome.stdout()).startsWith("accuracy 0.8");
  }
}
