package dev.ato.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopeTest {

  private final Scope scope =
      Scope.named("train")
          .view("defaults", View.byDefault(), c -> c.set("lr", 0.001).set("model", "resnet50"))
          .view("high_lr", View.priority(1), c -> c.set("lr", 0.01));

  @Test
  void aBareWordIsAText() {
    assertThat(scope.resolve("model=resnet").config().string("model")).isEqualTo("resnet");
  }

  @Test
  void trueInSmallLettersIsATruthValue() {
    scope.doc("a", "whether");

    assertThat(scope.resolve("a=true").config().bool("a")).isTrue();
  }

  @Test
  void aDottedKeyCreatesTheTreesOnItsWay() {
    scope.allowUnknownKeys();

    assertThat(scope.resolve("a.b=1").config().tree("a").integer("b")).isEqualTo(1);
  }

  @Test
  void spacesInAnArgumentAreKeptAsTheShellHandedThemOn() {
    assertThat(scope.resolve("model=two  words ").config().string("model"))
        .isEqualTo("two  words ");
  }

  @Test
  void anArgumentIsNeverEvaluated() {
    String evil = "__import__('os').system('touch /tmp/x')";

    assertThat(scope.resolve("model=" + evil).config().string("model")).isEqualTo(evil);
  }

  @Test
  void anUnknownViewIsAnErrorThatNamesTheNearest() {
    assertThatThrownBy(() -> scope.resolve("lr=1", "hihg_lr"))
        .isInstanceOf(ScopeException.class)
        .hasMessage("no view named \"hihg_lr\" (argument 2); did you mean \"high_lr\"?");
  }

  @Test
  void anUnknownViewIsLeftOutWhereThatIsAllowed() {
    Resolution resolution = scope.allowUnknownViews().resolve("hihg_lr");

    assertThat(resolution.ignored()).containsExactly("hihg_lr");
  }

  @Test
  void anUnknownKeyIsAnErrorThatNamesTheNearest() {
    assertThatThrownBy(() -> scope.resolve("modle=x"))
        .hasMessage(
            "no view sets the key \"modle\" (argument 1: modle=x); did you mean \"model\"?");
  }

  @Test
  void anUnknownKeyIsCreatedWhereThatIsAllowed() {
    assertThat(scope.allowUnknownKeys().resolve("modle=x").config().has("modle")).isTrue();
  }

  @Test
  void aKeyThatOnlyALazyViewSetsIsKnown() {
    scope.view("late", View.lazy().withDefault(), c -> c.setDefault("classes", 10));

    assertThat(scope.resolve("classes=7").config().integer("classes")).isEqualTo(7);
  }

  @Test
  void aMistypedKeyIsToldBeforeTheLazyViewThatMissesIt() {
    scope.doc("dataset", "which").view("late", View.lazy(), c -> c.string("dataset"));

    assertThatThrownBy(() -> scope.resolve("late", "datset=cifar10"))
        .hasMessageContaining("did you mean \"dataset\"?");
  }

  @Test
  void aDashedArgumentIsAnErrorThatSaysHowToWriteIt() {
    assertThatThrownBy(() -> scope.resolve("--lr=0.1"))
        .hasMessage(
            "argument 1, \"--lr=0.1\": arguments are written without dashes: VIEW or KEY=VALUE");
  }

  @Test
  void eachViewRunsOnce() {
    List<String> runs = new ArrayList<>();
    scope
        .view("a", View.byDefault(), c -> runs.add("a"))
        .view("b", View.chainedWith("a"), c -> runs.add("b"))
        .view("c", View.chainedWith("a", "b"), c -> runs.add("c"));

    scope.resolve("c", "b", "c");

    assertThat(runs).containsExactly("a", "b", "c");
  }

  @Test
  void aThrowingViewIsOneErrorThatNamesItAndLeavesNothingHalfDone() {
    List<Boolean> fails = new ArrayList<>(List.of(true));
    scope.view(
        "broken",
        c -> {
          c.set("lr", 7);
          if (fails.remove(0)) {
            throw new IllegalStateException("no\ndisk");
          }
        });

    assertThatThrownBy(() -> scope.resolve("broken"))
        .isInstanceOf(ScopeException.class)
        .hasMessageMatching(
            "view broken \\(ScopeTest.java:\\d+\\) failed: "
                + "java.lang.IllegalStateException: no disk")
        .hasCauseInstanceOf(IllegalStateException.class);

    fails.add(false);
    assertThat(scope.resolve().config().number("lr")).isEqualTo(0.001);
    assertThat(scope.resolve("high_lr").config().number("lr")).isEqualTo(0.01);
  }

  @Test
  void aCycleOfChainsIsToldAsAChain() {
    scope
        .view("a", View.chainedWith("b"), c -> {})
        .view("b", View.chainedWith("c"), c -> {})
        .view("c", View.chainedWith("b"), c -> {});

    assertThatThrownBy(() -> scope.resolve("a"))
        .hasMessage("views are chained in a cycle: b -> c -> b");
  }

  @Test
  void aChainOfAHundredThousandViewsIsNoDanger() {
    int count = 100_000;
    Scope deep = Scope.named("deep");
    IntStream.range(0, count)
        .forEach(
            i ->
                deep.view(
                    "v" + i,
                    i == 0 ? View.onRequest() : View.chainedWith("v" + (i - 1)),
                    ADict.empty()));

    assertThat(deep.resolve("v" + (count - 1)).order()).hasSize(count + 1);
  }

  @Test
  void aChainedViewComesFirstWhateverItsPriority() {
    scope
        .view("early", View.priority(-5).withChain("late"), c -> c.set("lr", 1))
        .view("late", View.priority(9), c -> c.set("lr", 2))
        .view("between", View.priority(5), c -> c.set("lr", 3));

    Resolution resolution = scope.resolve("early", "between");

    assertThat(names(resolution))
        .containsExactly("defaults", "between", "late", "early", "(CLI Inputs)");
    assertThat(resolution.history("lr").changes().get(2).reason())
        .contains("chained, and comes after what it builds on");
  }

  @Test
  void aViewThatBuildsOnALazyOneIsLateToo() {
    scope
        .view("lazy", View.lazy(), c -> c.set("lr", 1))
        .view("eager", View.chainedWith("lazy"), c -> c.set("lr", c.integer("lr") + 1));

    Resolution resolution = scope.resolve("eager");

    assertThat(names(resolution)).containsExactly("defaults", "(CLI Inputs)", "lazy", "eager");
    assertThat(resolution.config().integer("lr")).isEqualTo(2);
  }

  @Test
  void aChainToAnUnknownViewIsAnErrorThatNamesTheNearest() {
    scope.view("a", View.chainedWith("hig_lr"), c -> {});

    assertThatThrownBy(scope::resolve)
        .hasMessageMatching(
            "view a \\(ScopeTest.java:\\d+\\) is chained with no view \"hig_lr\"; "
                + "did you mean \"high_lr\"\\?");
  }

  @Test
  void whereALazyViewBeatsAnArgumentTheHistorySaysSo() {
    scope.view("adaptive", View.lazy(), c -> c.set("lr", 0.5));

    History history = scope.resolve("adaptive", "lr=0.9").history("lr");

    assertThat(history.winner().orElseThrow().layer().name()).isEqualTo("adaptive");
    assertThat(history.changes().get(1).outcome()).isEqualTo(Change.Outcome.LOST);
    assertThat(history.changes().get(1).reason())
        .matches(
            "overridden by view adaptive \\(ScopeTest.java:\\d+\\) \\(4\\), "
                + "which is lazy: it runs after the arguments and overrides them");
  }

  @Test
  void aLazyBlockRunsAfterTheArgumentsAndTheHistorySaysSo() {
    scope.view(
        "deep",
        c -> {
          c.set("layers", 50);
          Scope.lazy(
              () -> {
                if (c.string("model").equals("resnet101")) {
                  c.set("layers", 101);
                }
              });
        });

    Resolution resolution = scope.resolve("deep", "model=resnet101", "layers=3");

    assertThat(resolution.config().integer("layers")).isEqualTo(101);
    assertThat(resolution.order().get(3)).hasToString("deep (lazy)");
    assertThat(resolution.history("layers").toString()).contains("lost").contains("which is lazy");
    assertThat(scope.resolve("deep").config().integer("layers")).isEqualTo(50);
  }

  @Test
  void lazyOutsideOfAViewIsAnError() {
    assertThatThrownBy(() -> Scope.lazy(() -> {}))
        .hasMessage("Scope.lazy stands in a view, but was called outside of all");
  }

  @Test
  void aFileIsAViewWithItsOrigins(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("train.yaml"), "lr: 0.5\nmodel: vit\n");
    scope.view("file", View.priority(2), file);

    Resolution resolution = scope.resolve("file");

    assertThat(resolution.config().string("model")).isEqualTo("vit");
    assertThat(resolution.history("lr").winner().orElseThrow().who())
        .isEqualTo("view file (" + file + ":1:5)");
  }

  @Test
  void aFileThatIsNotThereIsAnErrorOfTheView(@TempDir Path folder) {
    scope.view("file", View.byDefault(), folder.resolve("none.yaml"));

    assertThatThrownBy(scope::resolve)
        .isInstanceOf(ScopeException.class)
        .hasMessageContaining("view file (ScopeTest.java:")
        .hasMessageContaining("none.yaml");
  }

  @Test
  void aMapIsAView() {
    scope.view("map", View.byDefault().withPriority(3), Map.of("lr", 1));

    assertThat(scope.resolve().history("lr").winner().orElseThrow().who())
        .matches("view map \\(ScopeTest.java:\\d+\\)");
  }

  @Test
  void treesAreMergedKeyByKey() {
    Scope nested =
        Scope.named("n")
            .view("a", View.byDefault(), Map.of("m", Map.of("x", 1, "y", 2)))
            .view("b", View.byDefault(), Map.of("m", Map.of("y", 3)));

    assertThat(nested.resolve().config().tree("m").toMap()).isEqualTo(Map.of("x", 1L, "y", 3L));
  }

  @Test
  void twoViewsOfOneNameAreAnError() {
    assertThatThrownBy(() -> scope.view("defaults", c -> {}))
        .hasMessageContaining("there are two of view defaults (ScopeTest.java:");
  }

  @Test
  void aViewCannotBeNamedAsNoArgumentCould() {
    assertThatThrownBy(() -> scope.view("a=b", c -> {})).isInstanceOf(ScopeException.class);
    assertThatThrownBy(() -> scope.view("manual", c -> {})).isInstanceOf(ScopeException.class);
    assertThatThrownBy(() -> scope.view("-x", c -> {})).isInstanceOf(ScopeException.class);
  }

  @Test
  void aViewMayNotFreezeTheConfig() {
    scope.view("frozen", ADict.Editor::freeze);

    assertThatThrownBy(() -> scope.resolve("frozen"))
        .hasMessageContaining("froze the config; a scope does that itself");
  }

  @Test
  void aViewMayNotResolveItsOwnScope() {
    scope.view("again", c -> scope.resolve());

    assertThatThrownBy(() -> scope.resolve("again"))
        .hasMessageContaining("cannot be resolved by a view of its own");
  }

  @Test
  void aScopeIsResolvedByManyThreadsAtOnceAndItsResultIsShared() {
    Resolution shared = scope.resolve("high_lr", "lr=0.3");

    boolean allSame =
        IntStream.range(0, 2_000)
            .parallel()
            .allMatch(
                i ->
                    shared.history("lr").changes().size() == 3
                        && shared.config().number("lr") == 0.3
                        && scope.resolve("lr=" + i).config().integer("lr") == i);

    assertThat(allSame).isTrue();
  }

  @Test
  void aResolvedConfigCannotBeChangedByTheViewThatWroteIt() {
    List<ADict.Editor> kept = new ArrayList<>();
    scope.view("keeper", View.byDefault(), kept::add);
    Resolution resolution = scope.resolve();

    assertThatThrownBy(() -> kept.get(0).set("lr", 3)).isInstanceOf(ConfigException.class);
    assertThat(resolution.config().number("lr")).isEqualTo(0.001);
  }

  private static List<String> names(Resolution resolution) {
    return resolution.order().stream().map(Layer::name).toList();
  }
}
