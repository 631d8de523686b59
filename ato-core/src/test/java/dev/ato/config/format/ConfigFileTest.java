package dev.ato.config.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aFileSavedIsTheFileLoaded() {
    ADict config = ADict.of(Map.of("model", Map.of("layers", List.of(64, 128), "name", "a.b")));

    for (String name : List.of("c.yaml", "c.json", "c.jsonl", "c.toml", "c.xyz")) {
      Path file = folder.resolve(name);
      ConfigFile.save(config, file);
      assertThat(ConfigFile.load(file)).as(name).isEqualTo(config);
    }
  }

  @Test
  void jsonLinesHoldSeveralConfigs() throws IOException {
    List<ADict> runs = List.of(ADict.of(Map.of("lr", 0.1)), ADict.of(Map.of("lr", 0.2)));
    Path file = folder.resolve("runs.jsonl");

    ConfigFile.saveAll(runs, file);

    assertThat(ConfigFile.loadAll(file)).isEqualTo(runs);
    assertThat(ConfigFile.loadAll(file("empty.jsonl", ""))).isEmpty();
    assertThatThrownBy(() -> ConfigFile.load(file)).hasMessageContaining("holds 2 configs");
  }

  @Test
  void byteOrderMarksAreNoPartOfTheText() throws IOException {
    Path utf8 = file("a.yaml", "\ufefflr: 0.1\n");
    Path utf16 = folder.resolve("b.json");
    Files.write(utf16, "\ufeff{\"lr\": 0.1}".getBytes(UTF_16LE));

    assertThat(ConfigFile.load(utf8)).isEqualTo(ADict.of(Map.of("lr", 0.1)));
    assertThat(ConfigFile.load(utf16)).isEqualTo(ADict.of(Map.of("lr", 0.1)));
  }

  @Test
  void aFileThatCannotBeReadIsOneClearLine() throws IOException {
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "name: caf\u00e9\n".getBytes(ISO_8859_1));

    assertThatThrownBy(() -> ConfigFile.load(folder.resolve("none.yaml")))
        .isInstanceOf(ConfigException.class)
        .hasMessage(folder.resolve("none.yaml") + ": there is no such file");
    assertThatThrownBy(() -> ConfigFile.load(latin))
        .hasMessage(latin + ": is no text in UTF-8, byte 10");
    assertThatThrownBy(() -> ConfigFile.load(Files.createDirectory(folder.resolve("d.yaml"))))
        .hasMessageEndingWith("d.yaml: is a folder; a config file is expected");
  }

  @Test
  void aFileBuildsOnItsBases() throws IOException {
    file("base/model.yaml", "model: {name: resnet, depth: 50}\nlr: 0.1\n");
    file("base/data.json", "{\"data\": {\"batch\": 32}}");
    Path train =
        file("train.yaml", "_base_: [base/model.yaml, base/data.json]\nmodel: {depth: 101}\n");

    ADict config = ConfigFile.load(train);

    assertThat(config.toMap())
        .isEqualTo(
            Map.of(
                "model",
                Map.of("name", "resnet", "depth", 101L),
                "lr",
                0.1,
                "data",
                Map.of("batch", 32L)));
    assertThat(config.origin("lr").orElseThrow().text())
        .isEqualTo(folder.resolve("base/model.yaml") + ":2:5");
    assertThat(config.origin("model.depth").orElseThrow().text()).isEqualTo(train + ":2:16");
  }

  @Test
  void deleteTakesThePlaceOfWhatTheBaseSays() throws IOException {
    file("base.py", "optimizer = dict(type='SGD', lr=0.1, momentum=0.9)\n");
    Path train =
        file("train.py", "_base_ = 'base.py'\noptimizer = dict(_delete_=True, type='Adam')\n");

    assertThat(ConfigFile.load(train).toMap())
        .isEqualTo(Map.of("optimizer", Map.of("type", "Adam")));
    assertThatThrownBy(
            () ->
                ConfigFile.load(file("x.py", "_base_ = 'base.py'\noptimizer = dict(_delete_=1)\n")))
        .hasMessageEndingWith("x.py:2:27: _delete_: expected true or false, but was 1");
  }

  @Test
  void aCircleOfBasesIsToldAsAChain() throws IOException {
    Path a = file("a.yaml", "_base_: b.yaml\n");
    Path b = file("b.yaml", "_base_: sub/../c.yaml\n");
    Path c = file("c.yaml", "_base_: a.yaml\n");
    Files.createDirectory(folder.resolve("sub"));

    assertThatThrownBy(() -> ConfigFile.load(a))
        .isInstanceOf(ConfigException.class)
        .hasMessage("_base_ goes in a circle: " + a + " -> " + b + " -> " + c + " -> " + a);
    assertThatThrownBy(() -> ConfigFile.load(file("self.yaml", "_base_: self.yaml\n")))
        .hasMessageContaining("self.yaml -> ");
  }

  @Test
  void aBaseIsSoughtBesideItsFileAndNowhereElse() throws IOException {
    // pom.xml lies in the working directory of the tests.
    Path train = file("conf/train.yaml", "_base_: pom.xml\n");

    assertThatThrownBy(() -> ConfigFile.load(train))
        .hasMessage(train + ":1:9: _base_: there is no file " + folder.resolve("conf/pom.xml"));
  }

  @Test
  void manyBasesOfBasesAreReadOnce() throws IOException {
    file("f0.yaml", "x: 1\n");
    for (int i = 1; i <= 40; i++) {
      file("f" + i + ".yaml", "_base_: [f" + (i - 1) + ".yaml, f" + (i - 1) + ".yaml]\n");
    }

    assertThat(ConfigFile.load(folder.resolve("f40.yaml")).integer("x")).isEqualTo(1);
  }

  @Test
  void aFolderIsComposedLikeThoseOfHydra() throws IOException {
    file("config.yaml", "seed: 1\nmodel: {lr: 0.1}\n");
    file("model/resnet50.yaml", "backbone: resnet50\nlr: 0.01\n");
    file("data/base.toml", "classes = 10\nroot = \"/d\"\n");
    file("data/imagenet.json", "{\"classes\": 1000}");

    ADict config =
        ConfigFile.composeHierarchy(
            folder,
            Map.of("model", "resnet50", "data", List.of("base", "imagenet")),
            Map.of("model.lr", 1e-3),
            List.of("model.backbone", "data.classes"));

    assertThat(config.toMap())
        .isEqualTo(
            Map.of(
                "seed", 1L,
                "model", Map.of("lr", 0.001, "backbone", "resnet50"),
                "data", Map.of("classes", 1000L, "root", "/d")));
  }

  @Test
  void aFolderTellsWhatIsNotThere() throws IOException {
    file("model/resnet50.yaml", "backbone: resnet50\n");

    assertThatThrownBy(
            () ->
                ConfigFile.composeHierarchy(
                    folder, Map.of("model", "resnet5"), Map.of(), List.of()))
        .hasMessageContaining("no config \"resnet5\" for the group \"model\"")
        .hasMessageEndingWith("did you mean \"resnet50\"?");
    assertThatThrownBy(
            () -> ConfigFile.composeHierarchy(folder, Map.of("modle", "x"), Map.of(), List.of()))
        .hasMessageContaining("no group \"modle\"");
    assertThatThrownBy(
            () ->
                ConfigFile.composeHierarchy(
                    folder, Map.of(), Map.of(), List.of("model.a", "data.b")))
        .hasMessage("required, but missing: model.a, data.b");
    assertThatThrownBy(
            () ->
                ConfigFile.composeHierarchy(
                    folder, Map.of("model", "../secret"), Map.of(), List.of()))
        .hasMessageStartingWith("\"../secret\" is no name of a config folder");
  }
}
