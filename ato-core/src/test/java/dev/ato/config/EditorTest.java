package dev.ato.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditorTest {

  private final List<String> writes = new ArrayList<>();

  private ADict.Editor editor(Map<String, ?> start) {
    return ADict.of(start)
        .edit(
            write ->
                writes.add(
                    write.kind()
                        + " "
                        + write.path()
                        + " "
                        + write.value()
                        + (write.applied() ? "" : " refused")));
  }

  @Test
  void writingCreatesTheTreesOnTheWay() {
    ADict config = ADict.editor().set("model.backbone.layers", List.of(64, 128)).freeze();

    assertThat(config.toMap())
        .isEqualTo(Map.of("model", Map.of("backbone", Map.of("layers", List.of(64L, 128L)))));
  }

  @Test
  void writingToAFrozenConfigIsAnErrorAlsoDeepWithin() {
    ADict.Editor editor = ADict.editor().set("a.b", 1);
    ADict.Editor below = editor.at("a");
    ADict frozen = editor.freeze();

    assertThatThrownBy(() -> editor.set("x", 1))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("x: cannot be written, for the config is frozen");
    assertThatThrownBy(() -> below.set("b", 2)).hasMessageContaining("a.b: cannot be written");
    assertThatThrownBy(() -> editor.update(Map.of())).isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> editor.remove("a")).isInstanceOf(ConfigException.class);
    assertThat(frozen.toMap()).isEqualTo(Map.of("a", Map.of("b", 1L)));
  }

  @Test
  void anEditorOfAFrozenConfigLeavesItAsItIs() {
    ADict before = ADict.of(Map.of("a", Map.of("b", 1)));

    ADict after = before.edit().set("a.b", 2).freeze();

    assertThat(before.integer("a.b")).isEqualTo(1);
    assertThat(after.integer("a.b")).isEqualTo(2);
  }

  @Test
  void updateIsDeepUnlessShallowIsSaid() {
    ADict base = ADict.of(Map.of("model", Map.of("lr", 0.1, "depth", 50)));
    ADict change = ADict.of(Map.of("model", Map.of("lr", 0.2)));

    assertThat(base.edit().update(change).freeze().toMap())
        .isEqualTo(Map.of("model", Map.of("lr", 0.2, "depth", 50L)));
    assertThat(base.edit().updateShallow(change).freeze().toMap())
        .isEqualTo(Map.of("model", Map.of("lr", 0.2)));
  }

  @Test
  void updateIfAbsentFillsWhatIsMissingAndTellsWhatStayed() {
    ADict config =
        editor(Map.of("model", Map.of("lr", 0.1)))
            .updateIfAbsent(ADict.editor().set("model.lr", 9).set("model.depth", 50).freeze())
            .freeze();

    assertThat(config.toMap()).isEqualTo(Map.of("model", Map.of("lr", 0.1, "depth", 50L)));
    assertThat(writes).containsExactly("DEFAULT model.lr 9 refused", "DEFAULT model.depth 50");
  }

  @Test
  void aDefaultNeverReplacesAScalarThatIsInTheWay() {
    ADict config = editor(Map.of("a", 5)).setDefault("a.b", 1).setDefault("c.d", 2).freeze();

    assertThat(config.toMap()).isEqualTo(Map.of("a", 5L, "c", Map.of("d", 2L)));
    assertThat(writes).containsExactly("DEFAULT a.b 1 refused", "DEFAULT c.d 2");
  }

  @Test
  void everyWriteIsToldLeafByLeafInOrder() {
    editor(Map.of("a", 1))
        .set("a", 2)
        .set("m", ADict.editor().set("x", 1).set("y.z", 2).freeze())
        .update(ADict.editor().set("m.x", 3).freeze())
        .remove("m.y");

    assertThat(writes)
        .containsExactly(
            "SET a 2", "SET m.x 1", "SET m.y.z 2", "UPDATE m.x 3", "DELETE m.y.z null");
  }

  @Test
  void whatAWriteTakesThePlaceOfIsToldAsDeleted() {
    ADict config =
        editor(Map.of("a", 1, "m", Map.of("x", 1)))
            .set("a.b", 2)
            .set("m", 5)
            .set("e", Map.of())
            .set("e.f", 1)
            .freeze();

    assertThat(config.toMap())
        .isEqualTo(Map.of("a", Map.of("b", 2L), "m", 5L, "e", Map.of("f", 1L)));
    assertThat(writes)
        .containsExactly(
            "DELETE a null", "SET a.b 2", "DELETE m.x null", "SET m 5", "SET e {}", "SET e.f 1");
  }

  @Test
  void aListIsSetWhole() {
    ADict.Editor editor = ADict.of(Map.of("layers", List.of(1, 2))).edit();

    assertThatThrownBy(() -> editor.set("layers.0", 3))
        .hasMessage(
            "layers.0: expected a tree of keys at \"layers\", for a list is set whole, but was [1, 2]");
    assertThat(editor.set("layers", List.of(3)).freeze().integers("layers")).containsExactly(3);
  }

  @Test
  void eachValueKeepsItsOwnOriginOrGetsThatOfTheEditor() {
    Origin file = new Origin.InFile("base.yaml", 1, 5);
    Origin view = new Origin.InView("fast", java.util.Optional.empty());

    ADict config =
        ADict.editor()
            .from(() -> view)
            .set("lr", 0.1)
            .set("opt", Map.of("name", "sgd", "betas", List.of(0.9)))
            .update(ADict.of(Map.of("epochs", 5), file))
            .set("seed", 1, new Origin.Argument(2, "seed=1"))
            .freeze();

    assertThat(config.origin("lr")).contains(view);
    assertThat(config.origin("opt.name")).contains(view);
    assertThat(config.origin("opt.betas.0")).contains(view);
    assertThat(config.origin("epochs")).contains(file);
    assertThat(config.origin("seed").orElseThrow().text()).isEqualTo("argument 2: seed=1");
  }

  @Test
  void anEditorOfAPartWritesToTheWhole() {
    ADict.Editor whole = editor(Map.of("model", Map.of("lr", 0.1)));
    ADict.Editor model = whole.at("model");

    model.set("lr", model.number("lr") * 2).set("depth", 3);

    assertThat(whole.number("model.lr")).isEqualTo(0.2);
    assertThat(writes).containsExactly("SET model.lr 0.2", "SET model.depth 3");
  }
}
