package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.scope.Scope;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** Programs whose configs are put together by scopes, run as their users run them. */
class ConfigProgramsIT {

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void compile() throws IOException, InterruptedException {
    workspace = new Workspace(folder);
    Path sources = Built.file("integration-tests/src/test/programs/config");
    List<String> command =
        new ArrayList<>(
            List.of(
                Built.jdkTool("javac"), "-g", "-parameters", "-cp", libraries(), "-d", "classes"));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(command::add);
    }
    Outcome compiled = workspace.run(command);
    assertThat(compiled.exitCode()).as(compiled.stderr()).isZero();
  }

  @Test
  void viewsAndArgumentsSayHowAProgramTrains() throws IOException, InterruptedException {
    assertThat(train())
        .isEqualTo(
            "Training resnet50 (50 layers) on imagenet (1000 classes) for 50 epochs with lr=0.001");
    assertThat(train("high_lr")).endsWith("for 50 epochs with lr=0.003");
    assertThat(train("long_run")).endsWith("for 200 epochs with lr=0.003");
    assertThat(train("lr=0.01", "long_run")).endsWith("for 200 epochs with lr=0.01");
    assertThat(train("dataset=%cifar10%")).contains("on cifar10 (10 classes)");
    assertThat(train("model.name=resnet101")).contains("resnet101 (101 layers)");
  }

  @Test
  void theManualOfAProgramShowsWhatWasAppliedAndWhoSetWhat()
      throws IOException, InterruptedException {
    Outcome manual = run("Train", "manual", "long_run", "lr=0.5");

    assertThat(manual.stdout())
        .contains("(The Applying Order of Views)\n")
        .contains("defaults \u2192 high_lr \u2192 long_run \u2192 (CLI Inputs)")
        .contains("lr: Learning rate for optimizer\n  = 0.5  argument 3: lr=0.5\n")
        .containsPattern("epochs: Number of .*\n  = 200  view long_run \\(Train.java:\\d+\\)\n")
        .doesNotContain("Training resnet50");
    assertThat(run("Train", "manual=lr", "high_lr").stdout())
        .containsPattern("view defaults \\(Train.java:\\d+\\) .* overridden by view high_lr")
        .contains("priority 1 comes after priority 0");
  }

  @Test
  void aMistypedArgumentIsOneLineThatNamesTheNearest() throws IOException, InterruptedException {
    Outcome wrong = run("Train", "hihg_lr");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.stderr())
        .isEqualTo("no view named \"hihg_lr\" (argument 1); did you mean \"high_lr\"?\n");
  }

  @Test
  void teamsOwnTheirScopes() throws IOException, InterruptedException {
    assertThat(run("teams.TeamTrain").line(1))
        .isEqualTo("Training resnet50 on cifar10, model lr 0.1, data lr 0.001");
    assertThat(run("teams.TeamTrain", "resnet101", "imagenet", "data.lr=0.5").line(1))
        .isEqualTo("Training resnet101 on imagenet, model lr 0.05, data lr 0.5");
    assertThat(run("teams.TeamTrain", "manual").stdout())
        .contains("[Scope \"model\"]", "[Scope \"data\"]")
        .contains("model.backbone: Model backbone architecture");
  }

  @Test
  void aProjectKeepsItsConfigInSeveralFiles() throws IOException, InterruptedException {
    workspace.write("conf/vit.yaml", "model:\n  backbone: vit\ntrain:\n  epochs: 7\n");

    assertThat(run("organized.Main").line(1)).isEqualTo("my_project resnet50: cifar10, 100 epochs");
    assertThat(run("organized.Main", "resnet101", "data.dataset=imagenet").line(1))
        .isEqualTo("my_project resnet101: imagenet, 100 epochs");
    assertThat(run("organized.Main", "vit").line(1)).isEqualTo("my_project vit: cifar10, 7 epochs");
    assertThat(run("organized.Main", "manual=train.epochs", "vit").stdout())
        .contains("view vit (conf/vit.yaml:4:11)");
  }

  @Test
  void configsOfOtherToolsAreViews() throws IOException, InterruptedException {
    workspace.write("experiments/baseline.yaml", "lr: 0.1\nmodel: {name: a}\n");
    workspace.write("models/resnet.yaml", "model: {name: resnet}\n");
    workspace.write("configs/config.yaml", "seed: 1\n");
    workspace.write("configs/model/resnet50.yaml", "backbone: resnet50\nlr: 0.5\n");
    workspace.write("configs/data/imagenet.yaml", "dataset: imagenet\n");

    assertThat(run("External").line(1)).isEqualTo("{lr=0.1, model={name=resnet}}");
    assertThat(workspace.file("final.yaml")).content().contains("name: resnet");
    assertThat(run("External", "manual=model", "composed").stdout())
        .contains("view external (experiments/baseline.yaml:2:15)")
        .contains("view composed (configs/model/resnet50.yaml:1:11)");
  }

  @Test
  void optionsOfACommandArePartOfItsConfig() throws IOException, InterruptedException {
    assertThat(run("GpuTrain").line(1)).isEqualTo("GPU 0, seed 42, lr 0.001");
    assertThat(run("GpuTrain", "--gpu", "1", "lr=0.1").line(1)).isEqualTo("GPU 1, seed 42, lr 0.1");
    assertThat(run("GpuTrain", "--seed=42", "manual=seed").stdout())
        .contains("argument 1: --seed=42");
  }

  private String train(String... arguments) throws IOException, InterruptedException {
    return run("Train", arguments).line(1);
  }

  private Outcome run(String mainClass, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                "classes" + File.pathSeparator + libraries(),
                mainClass));
    command.addAll(List.of(arguments));
    return workspace.java(command.toArray(String[]::new));
  }

  /** The library, and what views from YAML files and commands of picocli need beside it. */
  private static String libraries() {
    return String.join(
        File.pathSeparator, place(Scope.class), place(Yaml.class), place(CommandLine.class));
  }

  private static String place(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }
}
