package dev.ato.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ato config show} and {@code ato config why}. */
class LayeredFilesTest {

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), "lr: 0.001\nmodel:\n  name: vit\n  depth: 12\n");
    Files.writeString(
        folder.resolve("prod.json"), "{\"lr\": 0.01,\n \"model\": {\"depth\": 24}}\n");
    terminal = new Terminal(folder);
  }

  @Test
  void showPrintsEachKeyWithWhoSetIt() {
    Terminal.Answer answer =
        terminal.ato("config", "show", "base.yaml", "prod.json", "model.name=resnet50");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out())
        .isEqualTo(
            """
            lr = 0.01                prod.json:1:8
            model.name = "resnet50"  argument 1: model.name=resnet50
            model.depth = 24         prod.json:2:21
            """);
  }

  @Test
  void showPrintsTheMergedConfigInAnyFormat() {
    assertThat(terminal.ato("config", "show", "--as", "json", "base.yaml", "lr=1").out())
        .contains("\"lr\"")
        .contains("\"depth\"");
    assertThat(terminal.ato("config", "show", "--as", "yml2", "base.yaml").err())
        .contains("no format \"yml2\"; accepted are yaml");
  }

  @Test
  void whyPrintsEveryWriteToAKeyAndWhyItWonOrLost() {
    Terminal.Answer answer =
        terminal.ato("config", "why", "lr", "base.yaml", "prod.json", "lr=0.5");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out())
        .isEqualTo(
            """
            lr = 0.5
                1  0.001  base.yaml:1:5       lost: overridden by prod.json:1:8 (4), applied later
                4  0.01   prod.json:1:8       lost: overridden by argument 1: lr=0.5 (6), arguments come after views
                6  0.5    argument 1: lr=0.5  won: the last write
            """);
  }

  @Test
  void whyAnswersProgramsInJson() {
    assertThat(terminal.ato("config", "why", "--json", "lr", "base.yaml").out())
        .startsWith("{\"schema\":\"ato-answer/1\",\"answer\":\"configWhy\",\"key\":\"lr\"")
        .contains("\"who\":\"base.yaml:1:5\",\"outcome\":\"won\"");
  }

  @Test
  void aKeyThatNoFileHasIsAnErrorThatNamesTheNearest() {
    Terminal.Answer answer = terminal.ato("config", "show", "base.yaml", "model.dept=1");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.err())
        .isEqualTo(
            "ato: no view sets the key \"model.dept\" (argument 1: model.dept=1);"
                + " did you mean \"model.depth\"?\n");
    assertThat(terminal.ato("config", "show", "--allow-unknown", "base.yaml", "model.dept=1").out())
        .contains("model.dept = 1");
    assertThat(terminal.ato("config", "why", "lrr", "base.yaml").err())
        .contains("no key \"lrr\" was ever written; did you mean \"lr\"?");
  }

  @Test
  void aFileThatIsNotThereIsOneLine() {
    Terminal.Answer answer = terminal.ato("config", "show", "none.yaml");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.err()).isEqualTo("ato: view none.yaml: none.yaml: there is no such file\n");
  }

  @Test
  void aFileMustBeNamed() {
    assertThat(terminal.ato("config", "show", "lr=1").exitCode()).isEqualTo(2);
    assertThat(terminal.ato("config", "show", "base.yaml", "base.yaml").err())
        .contains("base.yaml is named twice");
  }
}
