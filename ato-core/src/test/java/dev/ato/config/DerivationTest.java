package dev.ato.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivationTest {

  private static final ADict CONFIG =
      ADict.editor().set("lr", 0.1).set("model.lr", 0.2).set("model.name", "net").freeze();

  @Test
  void filterKeepsWhatIsAcceptedAndAnExceptionInItHarmsNothing() {
    ADict numbers = CONFIG.filter(leaf -> leaf.plain() instanceof Double);

    assertThat(numbers.toMap()).isEqualTo(Map.of("lr", 0.1, "model", Map.of("lr", 0.2)));

    ADict.Editor editor = CONFIG.edit();
    assertThatThrownBy(
            () ->
                CONFIG.filter(
                    leaf -> {
                      throw new IllegalStateException("mine");
                    }))
        .hasMessage("mine");
    assertThat(editor.set("late", 1).freeze().integer("late")).isEqualTo(1);
    assertThat(CONFIG.with("late", 2).integer("late")).isEqualTo(2);
  }

  @Test
  void keysAreReplacedAllAtOnce() {
    assertThat(CONFIG.withKeysReplaced(Map.of("lr", "model.lr", "model.lr", "lr")).toMap())
        .isEqualTo(Map.of("lr", 0.2, "model", Map.of("lr", 0.1, "name", "net")));
    assertThat(CONFIG.withKeysReplaced(Map.of("model", "net.inner")).keys())
        .containsExactly("lr", "net");
    assertThatThrownBy(() -> CONFIG.withKeysReplaced(Map.of("lrr", "x")))
        .hasMessageContaining("no key \"lrr\"; did you mean \"lr\"?");
    assertThatThrownBy(() -> CONFIG.withKeysReplaced(Map.of("lr", "model.name")))
        .hasMessage("\"model.name\" is there already; no key can be moved to it");
  }

  @Test
  void aNameIsFoundWhereverItStands() {
    assertThat(CONFIG.findByName("lr").stream().map(leaf -> leaf.path() + "=" + leaf.plain()))
        .containsExactly("lr=0.1", "model.lr=0.2");
    assertThat(CONFIG.findByName("model")).hasSize(1);
    assertThat(CONFIG.findByName("none")).isEmpty();
  }

  @Test
  void aDifferenceNamesBothOrigins() {
    ADict before =
        ADict.of(Map.of("a", 1, "b", Map.of("c", 2)), new Origin.InFile("old.yaml", 1, 1));
    ADict after =
        ADict.of(Map.of("b", Map.of("c", 3, "d", 4)), new Origin.InFile("new.yaml", 2, 2));

    List<ConfigChange> changes = before.diff(after);

    assertThat(changes.stream().map(change -> change.kind() + " " + change.path()))
        .containsExactlyInAnyOrder("REMOVED a", "CHANGED b.c", "ADDED b.d");
    ConfigChange changed =
        changes.stream()
            .filter(c -> c.kind() == ConfigChange.Kind.CHANGED)
            .findFirst()
            .orElseThrow();
    assertThat(changed.before().flatMap(Value::origin).map(Origin::text)).contains("old.yaml:1:1");
    assertThat(changed.after().flatMap(Value::origin).map(Origin::text)).contains("new.yaml:2:2");
    assertThat(before.diff(before)).isEmpty();
  }

  @Test
  void mergeIsAssociative() {
    ADict a = ADict.editor().set("x.y", 1).set("l", List.of(1)).freeze();
    ADict b = ADict.editor().set("x.z", 2).set("l", 5).freeze();
    ADict c = ADict.editor().set("x.y", 3).set("l.m", 4).freeze();

    assertThat(a.with(b).with(c)).isEqualTo(a.with(b.with(c)));
    assertThat(a.withDefaults(b)).isEqualTo(b.with(a));
  }
}
