package dev.ato.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.testing.Snapshot;
import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.TracedProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhyCommandTest {

  private static final String SCORE = "com.acme.Scorer#score";
  private static final String PREDICT = "com.acme.Model#predict";
  private static final String OLD_SCORE = "load argument 1\npush 0.5d\nmultiply\nreturn\n";
  private static final String NEW_SCORE = "load argument 1\npush 0.51d\nmultiply\nreturn\n";
  private static final String BODY = "invoke com.acme.Scorer.score(double): double\nreturn\n";

  @TempDir Path folder;

  static Stream<Arguments> layouts() {
    return Stream.of(
        layout(
            "why-no-difference",
            0,
            run -> withTables(withResults(withCode(run, OLD_SCORE), "2.0"), "old")),
        layout("why-reordered", 0, WhyCommandTest::reordered),
        layout("why-code", 1, run -> withResults(withCode(run, NEW_SCORE).jar("new"), "2.04")),
        layout("why-code-without-effect", 1, run -> withResults(withCode(run, NEW_SCORE), "2.0")),
        layout("why-code-without-calls", 1, run -> withCode(run, NEW_SCORE)),
        layout("why-exception", 1, WhyCommandTest::throwing),
        layout(
            "why-inputs",
            1,
            run -> withResults(withCode(run, OLD_SCORE).data("1,2,4"), "row 2", "2.5")),
        layout(
            "why-arguments-and-jdk",
            1,
            run ->
                withResults(withCode(run, OLD_SCORE), "row 2", "2.5")
                    .arguments("train", "data.csv", "--fast")
                    .fact("jdk.version", "25+36")),
        layout("why-nondeterminism", 1, run -> withResults(withCode(run, OLD_SCORE), "2.04")),
        layout("why-everything", 1, WhyCommandTest::everything),
        layout("why-much-code", 1, WhyCommandTest::muchCode),
        layout("why-nothing-recorded", 0, run -> run));
  }

  private static Arguments layout(String name, int exitCode, UnaryOperator<TracedProgram> edit) {
    return Arguments.of(name, exitCode, edit);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void eachAnswerIsLaidOutToBeReadAtAGlance(
      String name, int exitCode, UnaryOperator<TracedProgram> edit) throws IOException {
    withTables(withResults(withCode(new TracedProgram(1), OLD_SCORE), "2.0"), "old").run(folder);
    edit.apply(new TracedProgram(2)).run(folder);

    Terminal.Answer why = ato("why");
    Terminal.Answer diff = ato("diff", "1", "2");

    Snapshot.assertMatches(name, why.out());
    Snapshot.assertMatches(name.replace("why-", "diff-"), diff.out());
    Snapshot.assertFitsTheScreen(why.out());
    Snapshot.assertFitsTheScreen(diff.out());
    assertThat(why.exitCode()).isEqualTo(exitCode);
    assertThat(diff.exitCode()).isEqualTo(exitCode);
    assertThat(why.err()).isEmpty();
  }

  @Test
  void theRunsCanBeNamed() {
    recordThree();

    assertThat(ato("why", "1", "2").exitCode()).isZero();
    assertThat(ato("why", "1", "latest").exitCode()).isEqualTo(1);
  }

  @Test
  void oneRunAloneIsNotUnderstood() {
    recordThree();

    assertThat(ato("why", "2"))
        .isEqualTo(
            new Terminal.Answer(
                2,
                "",
                "ato: two runs are compared, but 1 given: ato why 41 42, or ato why alone for the"
                    + " last two\n"));
  }

  @Test
  void aRunThatDoesNotExistIsAFailure() {
    recordThree();

    Terminal.Answer answer = ato("why", "1", "99");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.err()).contains("99").hasLineCount(1);
  }

  @Test
  void aSingleRunHasNothingToCompareWith() {
    withCode(new TracedProgram(1), OLD_SCORE).run(folder);

    assertThat(ato("why"))
        .isEqualTo(
            new Terminal.Answer(
                3,
                "",
                "ato: two runs are compared, but project scores has 1 run: run the program"
                    + " again\n"));
  }

  @Test
  void aRunThatIsStillGoingOnIsLeftOutAndNamed() {
    recordThree();
    withCode(new TracedProgram(4), OLD_SCORE).running().run(folder);

    Terminal.Answer answer = ato("why");

    assertThat(answer.out()).contains("run 2 -> 3");
    assertThat(answer.err()).isEqualTo("ato: run 4 is still running and left out\n");
  }

  @Test
  void jsonHoldsTheWholeExplanation() {
    recordThree();

    Terminal.Answer answer = ato("why", "--json", "2", "3");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out())
        .startsWith("{\"schema\":\"ato-answer/1\",\"answer\":\"why\"")
        .contains("\"conclusion\":\"explained\"")
        .contains("\"certainty\":\"proven\"")
        .contains("\"differs\":true")
        .contains("\"class\":\"com.acme.Scorer\"")
        .hasLineCount(1);
  }

  private void recordThree() {
    withResults(withCode(new TracedProgram(1), OLD_SCORE), "2.0").run(folder);
    withResults(withCode(new TracedProgram(2), OLD_SCORE), "2.0").run(folder);
    withResults(withCode(new TracedProgram(3), NEW_SCORE), "2.04").run(folder);
  }

  private Terminal.Answer ato(String... words) {
    return new Terminal(folder).ato(words);
  }

  private static TracedProgram withCode(TracedProgram run, String score) {
    return run.method(SCORE, score).method(PREDICT, BODY);
  }

  private static TracedProgram withResults(TracedProgram run, String result) {
    return withResults(run, "row 1", result);
  }

  private static TracedProgram withResults(TracedProgram run, String row, String result) {
    for (int call = 0; call < 200; call++) {
      run.call(SCORE, row + " " + call, result + call).call(PREDICT, row + " " + call, result);
    }
    return run;
  }

  private static TracedProgram reordered(TracedProgram run) {
    withTables(withCode(run, OLD_SCORE), "old");
    for (int call = 199; call >= 0; call--) {
      run.call(SCORE, "row 1 " + call, "2.0" + call).call(PREDICT, "row 1 " + call, "2.0");
    }
    return run;
  }

  private static TracedProgram throwing(TracedProgram run) {
    return withCode(run, NEW_SCORE).thrown(SCORE, "row 1 0", "overflow");
  }

  private static TracedProgram muchCode(TracedProgram run) {
    String line = "push \"" + "x".repeat(200) + "\"\n";
    return withTables(withResults(withCode(run, NEW_SCORE + line.repeat(9)), "9"), "new");
  }

  private static TracedProgram withTables(TracedProgram run, String listing) {
    for (int table = 0; table < 50; table++) {
      run.method("com.acme.generated.with.a.long.name.Table" + table + "#lookUp", listing);
    }
    return run;
  }

  private static TracedProgram everything(TracedProgram run) {
    for (int fact = 0; fact < 40; fact++) {
      run.fact("property." + fact, "value with quite some text in it, number " + fact);
    }
    for (int skip = 0; skip < 30; skip++) {
      run.skipped("com.acme.Native" + skip, "native");
      run.warned("the journal reached its limit of 256 MiB; this is warning number " + skip);
    }
    return muchCode(run)
        .jar("new")
        .data("1,2,4")
        .arguments("train", "data.csv", "--option", "y".repeat(100));
  }
}
