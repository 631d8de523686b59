package dev.ato.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.config.ADict;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MultiScopeTest {

  private final AtomicInteger runs = new AtomicInteger();

  private final Scope model =
      Scope.named("model")
          .view(
              "model_defaults",
              View.byDefault(),
              c -> c.set("backbone", "resnet50").set("lr", 0.1).set("runs", runs.incrementAndGet()))
          .view("resnet101", View.priority(1), c -> c.set("backbone", "resnet101"))
          .view("shared", c -> c.set("lr", 1));

  private final Scope data =
      Scope.named("data")
          .view("data_defaults", View.byDefault(), c -> c.set("lr", 0.001).set("set", "cifar10"))
          .view("shared", c -> c.set("lr", 2));

  private final MultiScope scopes = MultiScope.of(model, data);

  @Test
  void aKeyGoesToTheScopeThatItBeginsWith() {
    MultiResolution resolution = scopes.resolve("model.lr=0.5");

    assertThat(resolution.config("model").number("lr")).isEqualTo(0.5);
    assertThat(resolution.config("data").number("lr")).isEqualTo(0.001);
    assertThat(resolution.config().number("model.lr")).isEqualTo(0.5);
  }

  @Test
  void aViewGoesToTheScopeThatHasIt() {
    assertThat(scopes.resolve("resnet101").config("model").string("backbone"))
        .isEqualTo("resnet101");
  }

  @Test
  void aViewOfSeveralScopesMustSayWhich() {
    assertThatThrownBy(() -> scopes.resolve("shared"))
        .hasMessage("the view \"shared\" is in several scopes; say model.shared or data.shared");
    assertThat(scopes.resolve("data.shared").config("data").integer("lr")).isEqualTo(2);
  }

  @Test
  void viewsAreAppliedOnceHoweverOftenTheResultIsUsed() {
    MultiResolution resolution = scopes.resolve();

    resolution.as(Both.class);
    resolution.as(Both.class);
    resolution.config();

    assertThat(runs).hasValue(1);
  }

  @Test
  void aKeyOutsideOfAllScopesIsAnErrorThatNamesTheNearest() {
    assertThatThrownBy(() -> scopes.resolve("modle.lr=1"))
        .hasMessage(
            "the key \"modle.lr\" (argument 1: modle.lr=1) does not begin with the name of a scope;"
                + " did you mean \"model\"?");
    assertThatThrownBy(() -> scopes.resolve("lr=1")).hasMessageContaining("scopes are model, data");
  }

  @Test
  void anUnknownKeyOrViewOfAScopeIsAnError() {
    assertThatThrownBy(() -> scopes.resolve("model.lrr=1"))
        .hasMessageContaining("did you mean \"lr\"?");
    assertThatThrownBy(() -> scopes.resolve("resnet102"))
        .hasMessageContaining("did you mean \"resnet101\"?");
    assertThatThrownBy(() -> scopes.resolve("model.resnet102"))
        .hasMessageContaining("did you mean \"resnet101\"?");
  }

  @Test
  void twoScopesOfOneNameAreAnError() {
    assertThatThrownBy(() -> MultiScope.of(model, Scope.named("model")))
        .hasMessage("two scopes are named \"model\"");
  }

  /** Named as the scopes. */
  record Both(ADict data, Resolution model) {}

  @Test
  void configsGoToTheComponentsOfARecordByName() {
    Both both = scopes.resolve("data.set=imagenet").as(Both.class);

    assertThat(both.data().string("set")).isEqualTo("imagenet");
    assertThat(both.model().config().string("backbone")).isEqualTo("resnet50");
  }

  /** A component that is no scope. */
  record Wrong(ADict modle) {}

  @Test
  void aComponentThatIsNoScopeIsAnErrorThatNamesTheNearest() {
    assertThatThrownBy(() -> scopes.resolve().as(Wrong.class))
        .hasMessage("no scope named \"modle\"; did you mean \"model\"?");
  }

  /** What a scope is bound to. */
  record Data(double lr, String set) {}

  /** A scope bound to a record. */
  record Bound(Data data) {}

  @Test
  void aConfigIsBoundToTheTypeOfItsComponent() {
    assertThat(scopes.resolve("data.lr=2").as(Bound.class).data())
        .isEqualTo(new Data(2, "cifar10"));
  }

  static final class Program {
    String train(ADict model, ADict data) throws IOException {
      if (data.string("set").isEmpty()) {
        throw new IOException("no data");
      }
      return model.string("backbone") + " on " + data.string("set");
    }
  }

  @Test
  void configsGoToTheParametersOfAMethodByName() {
    assertThat(scopes.resolve().call(new Program(), "train")).isEqualTo("resnet50 on cifar10");
  }

  @Test
  void whatTheMethodThrowsComesThrough() {
    assertThatThrownBy(() -> scopes.resolve("data.set=").call(new Program(), "train"))
        .hasMessageContaining("no data")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void theManualShowsEachScope() {
    model.doc("lr", "Learning rate");

    assertThat(scopes.resolve("manual", "resnet101").manual())
        .contains("[Scope \"model\"]", "model_defaults \u2192 resnet101 \u2192 (CLI Inputs)")
        .contains("model.lr: Learning rate\n  = 0.1", "[Scope \"data\"]", "data.set\n");
    assertThat(scopes.resolve("manual=data.lr").manual())
        .contains("lr = 0.001")
        .doesNotContain("[Scope \"model\"]");
  }

  @Test
  void theHistoryOfAKeyIsFoundByItsWholePath() {
    History history = scopes.resolve("resnet101", "model.backbone=vit").history("model.backbone");

    assertThat(history.changes()).hasSize(3);
    assertThat(history.winner().orElseThrow().who()).isEqualTo("argument 2: model.backbone=vit");
  }
}
