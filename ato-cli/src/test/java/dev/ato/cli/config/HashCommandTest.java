package dev.ato.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashCommandTest {

  private static final String STRUCTURE = "5e18881b059958b041fa667d69c620cae05c29a2";

  @TempDir private Path folder;

  private Answer ato(String... words) {
    return new Terminal(folder).ato(words);
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void oneConfigInFourFormatsHasOneHash() throws IOException {
    file("a.yaml", "lr: 0.1\nepochs: 100\nmodel: resnet50\n");
    file("b.json", "{\"model\": \"resnet50\", \"lr\": 0.1, \"epochs\": 100}");
    file("c.toml", "model = \"resnet50\"\nlr = 0.1\nepochs = 100\n");
    file("d.conf", "model = resnet50, lr = 0.1, epochs = 100");

    Answer answer = ato("config", "hash", "a.yaml", "b.json", "c.toml", "d.conf");

    assertThat(answer.err()).isEmpty();
    assertThat(answer.exitCode()).isZero();
    String hashes = answer.out().substring(0, 40 + 2 + 64 + 2);
    assertThat(hashes).startsWith(STRUCTURE + "  ");
    assertThat(answer.out())
        .isEqualTo(
            hashes + "a.yaml\n" + hashes + "b.json\n" + hashes + "c.toml\n" + hashes + "d.conf\n");
  }

  @Test
  void whatPythonReadsOtherwiseIsNoted() throws IOException {
    file("a.yaml", "lr: 1e-3\n");

    assertThat(ato("config", "hash", "a.yaml").out())
        .startsWith("a870254f98cae4551b861d7262ed4166d1bc3456  ")
        .endsWith("  a.yaml  (Python reads lr = 0.001 as str)\n");
    assertThat(ato("config", "hash", "--json", "a.yaml").out())
        .startsWith(
            "{\"file\":\"a.yaml\",\"structural\":\"a870254f98cae4551b861d7262ed4166d1bc3456\",")
        .endsWith(
            ",\"keys\":1,\"pythonReads\":[{\"path\":\"lr\",\"value\":\"0.001\",\"type\":\"str\"}]}\n");
  }

  @Test
  void aFileThatCannotBeReadLeavesTheOthersAlone() throws IOException {
    file("a.yaml", "x: 1\n");
    file("b.yaml", "x: 1\nx: 2\n");

    Answer answer = ato("config", "hash", "b.yaml", "none.json", "a.yaml", "Makefile");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.out()).endsWith("  a.yaml\n").hasLineCount(1);
    assertThat(answer.err())
        .isEqualTo(
            """
            ato: b.yaml:2:1: the key "x" is written twice; first at b.yaml:1:1
            ato: none.json: there is no such file
            ato: Makefile: the name says no format; accepted are names that end in .yaml, .yml, .json, .jsonl, .ndjson, .toml, .xyz, .py, .properties, .conf, .hocon
            """);
  }

  @Test
  void eachConfigOfJsonLinesHasItsLine() throws IOException {
    file("runs.jsonl", "{\"x\": 1}\n\n{\"x\": 2}\n");

    assertThat(ato("config", "hash", "runs.jsonl").out().lines())
        .hasSize(2)
        .first()
        .asString()
        .endsWith("  runs.jsonl#1");
  }

  @Test
  void referencesAreResolvedOnDemand() throws IOException {
    file("hydra.yaml", "lr: 0.1\nmodel: {lr: '${lr}'}\n");
    file("plain.yaml", "lr: 0.1\nmodel: {lr: 0.1}\n");

    String resolved = ato("config", "hash", "--resolve", "hydra.yaml").out();

    assertThat(ato("config", "hash", "plain.yaml").out())
        .isEqualTo(resolved.replace("hydra", "plain"));
    assertThat(ato("config", "hash", "hydra.yaml").out()).isNotEqualTo(resolved);
  }

  @Test
  void aCommandThatIsNotUnderstoodIsOneLine() {
    assertThat(ato("config"))
        .isEqualTo(
            new Answer(
                2, "", "ato: a command of config is missing; accepted are show, why, hash\n"));
    assertThat(ato("config", "hash").exitCode()).isEqualTo(2);
    assertThat(ato("config", "hash").err())
        .endsWith("(see ato config hash --help)\n")
        .hasLineCount(1);
    assertThat(ato("config", "hsh").exitCode()).isEqualTo(2);
    assertThat(ato("config", "hash", "--help").out()).contains("FILE", "--resolve", "--verbose");
  }
}
