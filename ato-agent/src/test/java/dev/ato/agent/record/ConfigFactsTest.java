package dev.ato.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.journal.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFactsTest {

  @TempDir private Path folder;

  @Test
  void eachKeyIsRecordedWithItsTypeValueAndPlace() throws IOException {
    Event.Config config = read("train.yaml", "lr: 0.1\nmodel:\n  layers: [1, 2]\n");

    String file = folder.resolve("train.yaml").toString();
    assertThat(config.keys())
        .containsExactly(
            "lr", "float", "0.1", file + ":1:5", "model.layers", "list", "[1, 2]", file + ":3:11");
    assertThat(config.structuralHash()).hasSize(40);
    assertThat(config.content()).isPresent();
    assertThat(config.note()).isEmpty();
  }

  @Test
  void secretsAreMaskedYetCount() throws IOException {
    Event.Config one =
        read("a.yaml", "db:\n  password: one\nusers: [{name: x, password: y}]\nlr: 1\n");
    Event.Config two =
        read("a.yaml", "db:\n  password: two\nusers: [{name: x, password: y}]\nlr: 1\n");

    assertThat(one.keys())
        .contains("***", "1")
        .doesNotContain("one")
        .noneMatch(t -> t.contains("y}"));
    assertThat(one.keys()).isEqualTo(two.keys());
    assertThat(one.content()).isNotEqualTo(two.content());
  }

  @Test
  void jsonIsReadWithoutALibraryForJson() throws IOException {
    assertThat(read("a.json", "{\"lr\": 1e-3, \"name\": \"x\"}").keys())
        .contains("lr", "0.001", "name", "x");
  }

  @Test
  void aBrokenFileIsANote() throws IOException {
    Event.Config config = read("a.yaml", "a: [1");

    assertThat(config.keys()).isEmpty();
    assertThat(config.content()).isEmpty();
    assertThat(config.note()).contains("a.yaml:");
    assertThat(ConfigFacts.of(folder.resolve("none.yaml").toString()).note())
        .contains("there is no such file");
  }

  private Event.Config read(String name, String text) throws IOException {
    return ConfigFacts.of(Files.writeString(folder.resolve(name), text).toString());
  }
}
