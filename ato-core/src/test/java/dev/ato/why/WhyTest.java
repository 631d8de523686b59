package dev.ato.why;

import static dev.ato.why.Recording.SCHEME;
import static dev.ato.why.Recording.typical;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.track.RunStatus;
import dev.ato.why.Cause.Certainty;
import dev.ato.why.Finding.State;
import dev.ato.why.Verdict.Conclusion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Scenarios: what is done to the second of two equal runs, and what the verdict must be. */
class WhyTest {

  private static final String SCORE = "com.acme.Scorer#score";
  private static final String PREDICT = "com.acme.Model#predict";
  private static final String NEW_SCORE = "push 0.51d\nmultiply\nreturn";

  private record Scenario(
      String name, UnaryOperator<Recording> edit, Conclusion conclusion, String causes) {}

  private static final List<Scenario> SCENARIOS =
      List.of(
          new Scenario("nothing", run -> run, Conclusion.NO_DIFFERENCE, ""),
          new Scenario(
              "code", run -> otherResults(newCode(run)), Conclusion.EXPLAINED, "code proven"),
          new Scenario(
              "arguments",
              run -> otherInputsReach(run.arguments("train", "data.csv", "--fast")),
              Conclusion.EXPLAINED,
              "arguments likely"),
          new Scenario(
              "input",
              run -> otherInputsReach(run.input("argument 2", "data.csv", "1,2,4")),
              Conclusion.EXPLAINED,
              "inputs likely"),
          new Scenario(
              "config",
              run -> otherInputsReach(run.input("config", "train.yaml", "lr: 0.1")),
              Conclusion.EXPLAINED,
              "config likely"),
          new Scenario(
              "traced arguments alone",
              WhyTest::otherInputsReach,
              Conclusion.EXPLAINED,
              "inputs likely"),
          new Scenario(
              "environment",
              run -> otherResults(run.fact("jdk.version", "25")),
              Conclusion.EXPLAINED,
              "environment likely"),
          new Scenario(
              "library",
              run -> otherResults(run.jar("lib.jar", "library")),
              Conclusion.EXPLAINED,
              "environment likely"),
          new Scenario(
              "code and environment",
              run -> otherResults(newCode(run).fact("jdk.version", "25")),
              Conclusion.EXPLAINED,
              "code likely, environment possible"),
          new Scenario(
              "code and argument",
              run -> otherResults(newCode(run).arguments("train", "data.csv", "--fast")),
              Conclusion.EXPLAINED,
              "code proven, arguments possible"),
          new Scenario(
              "code and input",
              run -> otherInputsReach(newCode(run).input("argument 2", "data.csv", "1,2,4")),
              Conclusion.EXPLAINED,
              "inputs possible, code possible"),
          new Scenario(
              "code, and what it hands on",
              run -> otherInputsReach(newCode(run)),
              Conclusion.EXPLAINED,
              "code likely"),
          new Scenario(
              "nothing but the result", WhyTest::otherResults, Conclusion.NONDETERMINISM, ""),
          new Scenario(
              "nothing but the result, inputs unknown",
              run -> otherResults(run.unhashedInput("argument 2", "data.csv", "too large")),
              Conclusion.UNEXPLAINED,
              ""),
          new Scenario(
              "code without effect", WhyTest::newCode, Conclusion.WITHOUT_EFFECT, "code possible"),
          new Scenario(
              "code, and no calls recorded",
              run -> newCode(run).withoutCalls(),
              Conclusion.RESULTS_UNKNOWN,
              "code possible"),
          new Scenario("exit code", run -> run.exit(1), Conclusion.NO_DIFFERENCE, ""),
          new Scenario("killed", run -> run.status(RunStatus.LOST), Conclusion.NONDETERMINISM, ""),
          new Scenario(
              "value to exception",
              run -> newCode(run).withoutCalls().thrown(SCORE, "4.0", "NaN"),
              Conclusion.EXPLAINED,
              "code proven"),
          new Scenario(
              "renamed jar",
              run -> run.withoutJars().jar("/other/place/app-2.jar", "app bytes"),
              Conclusion.NO_DIFFERENCE,
              ""),
          new Scenario(
              "rebuilt jar with the same code",
              run -> run.jar("app.jar", "rebuilt"),
              Conclusion.WITHOUT_EFFECT,
              "environment possible"),
          new Scenario(
              "other classes loaded from the same jar",
              run -> run.method("com.acme.Lazy#load", "app.jar", "return"),
              Conclusion.NO_DIFFERENCE,
              ""),
          new Scenario(
              "schemes differ",
              run -> run.withoutCode().version(SCORE, "app.jar", "push 0.5d", "ato-code/2"),
              Conclusion.NO_DIFFERENCE,
              ""),
          new Scenario(
              "overflow warning",
              run -> run.warning("the journal reached its limit of 256 MiB"),
              Conclusion.NO_DIFFERENCE,
              ""));

  @TestFactory
  Stream<DynamicTest> eachScenarioHasItsVerdict() {
    return SCENARIOS.stream()
        .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> check(scenario)));
  }

  private static void check(Scenario scenario) {
    Explanation why = Why.explain(typical(41).build(), scenario.edit().apply(typical(42)).build());

    assertThat(why.verdict().conclusion()).as("%s", why).isEqualTo(scenario.conclusion());
    assertThat(causes(why.verdict())).isEqualTo(scenario.causes());
    assertThat(why.findings()).hasSameSizeAs(Category.values());
  }

  @Test
  void theFirstCallToCompleteIsNamedFirst() {
    Explanation why = Why.explain(typical(1).build(), otherResults(newCode(typical(2))).build());

    Divergence first = why.first().orElseThrow();
    assertThat(first.method().shortName()).isEqualTo("Scorer#score");
    assertThat(first.call().number()).isEqualTo(1);
    assertThat(first.arguments()).isEqualTo(Divergence.Agreement.SAME);
    assertThat(why.traces())
        .extracting(trace -> trace.method().shortName())
        .containsExactly("Scorer#score", "Model#predict");
  }

  @Test
  void theDivergingMethodRanksBeforeOtherChanges() {
    Recording after = typical(2);
    after.edit(PREDICT, "app.jar", "other");
    Explanation why = Why.explain(typical(1).build(), otherResults(newCode(after)).build());

    assertThat(why.changes())
        .extracting(change -> change.method().shortName())
        .containsExactly("Scorer#score", "Model#predict");
  }

  @Test
  void aProvenCauseSaysWhatProvesIt() {
    Explanation why = Why.explain(typical(1).build(), otherResults(newCode(typical(2))).build());

    assertThat(why.verdict().causes().get(0).evidence())
        .isEqualTo("same arguments, other code, other result");
  }

  @Test
  void theJarThatHoldsTheChangedCodeIsNoCauseOfItsOwn() {
    Recording after = otherResults(newCode(typical(2).jar("app.jar", "new bytes")));
    Explanation why = Why.explain(typical(1).build(), after.build());

    assertThat(causes(why.verdict())).isEqualTo("code proven");
    assertThat(why.finding(Category.ENVIRONMENT).differences())
        .extracting(Difference::follows)
        .containsExactly(Optional.of(Category.CODE));
  }

  @Test
  void runsThatRecordedNothingAreUnknownAndNotDifferent() {
    Explanation why = Why.explain(new Recording(1).build(), new Recording(2).build());

    assertThat(why.differs()).isFalse();
    assertThat(why.findings())
        .filteredOn(finding -> finding.category() != Category.ARGUMENTS)
        .extracting(Finding::state)
        .containsOnly(State.UNKNOWN);
  }

  @Test
  void anExitCodeThatDiffersIsAResult() {
    Explanation why = Why.explain(typical(1).exit(0).build(), newCode(typical(2)).exit(3).build());

    assertThat(why.finding(Category.RESULTS).differences())
        .containsExactly(Difference.changed("exit code", "0", "3"));
    assertThat(causes(why.verdict())).isEqualTo("code likely");
  }

  @Test
  void aDifferenceInArgumentsThatATracedResultCausedIsNoInput() {
    Recording after =
        newCode(typical(2))
            .withoutCalls()
            .call(SCORE, "4.0", "2.04")
            .call(PREDICT, "2.04", "other");
    Explanation why = Why.explain(typical(1).build(), after.build());

    assertThat(why.finding(Category.INPUTS).state()).isEqualTo(State.SAME);
  }

  @Test
  void configIsUnknownUntilItIsRecorded() {
    Explanation why = Why.explain(typical(1).build(), typical(2).build());

    assertThat(why.finding(Category.CONFIG).state()).isEqualTo(State.UNKNOWN);
  }

  private static Recording newCode(Recording run) {
    return run.withoutMethod(SCORE).version(SCORE, "app.jar", NEW_SCORE, SCHEME);
  }

  private static Recording otherResults(Recording run) {
    return run.withoutCalls().call(SCORE, "4.0", "2.04").call(PREDICT, "row 1", "2.04");
  }

  private static Recording otherInputsReach(Recording run) {
    return run.withoutCalls().call(SCORE, "5.0", "2.5").call(PREDICT, "row 9", "2.5");
  }

  private static String causes(Verdict verdict) {
    return verdict.causes().stream()
        .map(cause -> cause.category().word() + " " + word(cause.certainty()))
        .collect(Collectors.joining(", "));
  }

  private static String word(Certainty certainty) {
    return certainty.name().toLowerCase(Locale.ROOT);
  }
}
