package dev.ato.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualTest {

  private final Scope scope =
      Scope.named("config")
          .view("defaults", View.byDefault(), c -> c.set("lr", 0.001).set("batch_size", 32))
          .view("second", View.priority(2).withDoc("even higher"), c -> c.set("lr", 0.1))
          .view("first", View.priority(1), c -> c.set("lr", 0.01))
          .view("adaptive", View.lazy().withChain("first"), c -> c.set("lr", c.number("lr") * 2))
          .doc("lr", "Learning rate for optimizer")
          .doc("seed", "For everything random");

  @Test
  void viewsAreShownInTheOrderInWhichTheyWereReallyApplied() {
    assertThat(scope.resolve("manual", "second", "adaptive").manual())
        .startsWith("-".repeat(50) + "\n[Scope \"config\"]\n(The Applying Order of Views)\n")
        .contains("\ndefaults \u2192 first \u2192 second \u2192 (CLI Inputs) \u2192 adaptive\n")
        .contains("second: even higher\n")
        .endsWith("-".repeat(50) + "\n");
  }

  @Test
  void viewsThatWereNotAppliedAreShownApart() {
    assertThat(scope.resolve("manual").manual())
        .contains("\n(Other Views)\nsecond (priority 2): even higher\nfirst (priority 1)\n")
        .contains("adaptive (lazy, priority 0, after first)\n");
  }

  @Test
  void keysAreShownWithTheirValuesAndWhoSetThem() {
    assertThat(scope.resolve("manual", "first", "batch_size=64").manual())
        .containsPattern(
            "\\(User Manuals\\)\nlr: Learning rate for optimizer\n"
                + "  = 0.01  view first \\(ManualTest.java:\\d+\\)\n"
                + "seed: For everything random\n  is not set\n"
                + "batch_size\n  = 64  argument 3: batch_size=64\n");
  }

  @Test
  void theHistoryOfAKeyIsShownOnDemand() {
    assertThat(scope.resolve("manual=lr", "first", "lr=7").manual())
        .contains("lr = 7\n")
        .containsPattern("1  0.001  view defaults .*lost: overridden by view first .*priority 1")
        .containsPattern("4  7      argument 3: lr=7 .*won: the last write")
        .doesNotContain("batch_size");
  }

  @Test
  void theHistoriesOfAllKeysAreShownOnDemand() {
    assertThat(scope.resolve("manual=all").manual()).contains("lr = 0.001\n", "batch_size = 32\n");
  }

  @Test
  void theManualIsPrintedInPlaceOfTheProgram() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream screen = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<Object> runs = new ArrayList<>();

    scope.run(new String[] {"manual"}, screen, runs::add);
    assertThat(runs).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("defaults \u2192 (CLI Inputs)");

    scope.run(new String[] {"lr=1"}, screen, runs::add);
    assertThat(runs).hasSize(1);
  }
}
