package dev.ato.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.track.RecordedRun;
import dev.ato.track.RunStatus;
import dev.ato.why.Divergence.Agreement;
import dev.ato.why.Finding.State;
import org.junit.jupiter.api.Test;

class CallComparisonTest {

  private static final String M = "com.acme.Model#predict";

  private final Recording before = new Recording(1);
  private final Recording after = new Recording(2);

  @Test
  void equalCallsAreTheSame() {
    before.call(M, "a", "1").call(M, "b", "2");
    after.call(M, "a", "1").call(M, "b", "2");

    assertThat(compare().state()).isEqualTo(State.SAME);
    assertThat(compare().reordered()).isFalse();
  }

  @Test
  void theSameResultsInAnotherOrderAreTheSame() {
    before.call(M, 1, "a", "1", false).call(M, 2, "b", "2", false);
    after.call(M, 2, "b", "2", false).call(M, 1, "a", "1", false);

    assertThat(compare().state()).isEqualTo(State.SAME);
    assertThat(compare().reordered()).isTrue();
  }

  @Test
  void anotherResultForTheSameArgumentsDiverges() {
    before.call(M, "a", "1").call(M, "b", "2").call(M, "c", "3");
    after.call(M, "a", "1").call(M, "b", "20").call(M, "c", "30");

    Divergence first = compare().first().orElseThrow();
    assertThat(first.call().number()).isEqualTo(2);
    assertThat(first.arguments()).isEqualTo(Agreement.SAME);
    assertThat(compare().differing()).isEqualTo(2);
  }

  @Test
  void oneWrongResultIsFoundAmongReorderedOnes() {
    before.call(M, 1, "a", "1", false).call(M, 2, "b", "2", false).call(M, 3, "c", "3", false);
    after.call(M, 3, "c", "3", false).call(M, 1, "a", "1", false).call(M, 2, "b", "9", false);

    assertThat(compare().differing()).isEqualTo(1);
    Divergence first = compare().first().orElseThrow();
    assertThat(first.call().number()).isEqualTo(3);
    assertThat(first.arguments()).isEqualTo(Agreement.SAME);
  }

  @Test
  void aCallMoreInTheMiddleIsTheOnlyOneThatDiffers() {
    before.call(M, "a", "1").call(M, "b", "2").call(M, "c", "3");
    after.call(M, "a", "1").call(M, "x", "9").call(M, "b", "2").call(M, "c", "3");

    assertThat(compare().differing()).isEqualTo(1);
    assertThat(compare().first().orElseThrow().call().number()).isEqualTo(2);
  }

  @Test
  void aCallLessIsFoundInTheOlderRun() {
    before.call(M, "a", "1").call(M, "b", "2");
    after.call(M, "a", "1");

    Divergence first = compare().first().orElseThrow();
    assertThat(first.after()).isEmpty();
    assertThat(first.call().number()).isEqualTo(2);
  }

  @Test
  void digestsOverAllCallsTellThatCallsNobodyKeptAreTheSame() {
    before.call(M, 2, "a", "1", false).kept(M, 1000, 0, "first: 1").all(M, "all", "order");
    after.call(M, 3, "b", "2", false).kept(M, 1000, 0, "first: 1").all(M, "all", "order");

    assertThat(compare().state()).isEqualTo(State.SAME);
    assertThat(compare().compared()).isEqualTo(1000);
    assertThat(compare().reordered()).isFalse();
    assertThat(compare().gaps()).isEmpty();
  }

  @Test
  void digestsOverAllCallsTellAnotherOrder() {
    before.call(M, "a", "1").kept(M, 1000, 0, "first: 1").all(M, "all", "order");
    after.call(M, "a", "1").kept(M, 1000, 0, "first: 1").all(M, "all", "other");

    assertThat(compare().state()).isEqualTo(State.SAME);
    assertThat(compare().reordered()).isTrue();
  }

  @Test
  void digestsOverAllCallsTellADifferenceThatNoKeptCallShows() {
    before.call(M, "a", "1").kept(M, 1000, 0, "first: 1").all(M, "all", "order");
    after.call(M, "a", "1").kept(M, 1000, 0, "first: 1").all(M, "others", "order");

    assertThat(compare().state()).isEqualTo(State.DIFFERS);
    assertThat(compare().allDiffer()).isTrue();
    assertThat(compare().first()).isEmpty();
  }

  @Test
  void anExceptionIsNotTheValueWithTheSameHash() {
    before.call(M, "a", "1");
    after.thrown(M, "a", "1");

    assertThat(compare().state()).isEqualTo(State.DIFFERS);
  }

  @Test
  void argumentsNotRecordedAreUnknown() {
    before.call(M, "", "1");
    after.call(M, "", "2");

    assertThat(compare().first().orElseThrow().arguments()).isEqualTo(Agreement.UNKNOWN);
  }

  @Test
  void otherArgumentsWithTheSameResultAreNoResultThatDiffers() {
    before.call(M, "a", "1");
    after.call(M, "b", "1");

    assertThat(compare().state()).isEqualTo(State.SAME);
    assertThat(compare().first()).isEmpty();
    assertThat(compare().firstArguments()).isPresent();
  }

  @Test
  void keptCallsOfRacingThreadsAreUnknown() {
    before.call(M, 2, "a", "1", false).kept(M, 5000, 0, "first: 1");
    after.call(M, 3, "b", "2", false).kept(M, 5000, 0, "first: 1");

    assertThat(compare().state()).isEqualTo(State.UNKNOWN);
    assertThat(compare().gaps().get(1).reason()).contains("calls: all");
  }

  @Test
  void keptCallsOfTheMainThreadAreCompared() {
    before.call(M, "", "1").kept(M, 5000, 0, "first: 1");
    after.call(M, "", "2").kept(M, 5000, 0, "first: 1");

    assertThat(compare().state()).isEqualTo(State.DIFFERS);
    assertThat(compare().gaps())
        .containsExactly(Gap.of("Model#predict: 1 call of 5000 kept (calls: first: 1)"));
  }

  @Test
  void droppedCallsAreNoDifference() {
    before.call(M, "a", "1").call(M, "b", "2");
    after.call(M, "a", "1").kept(M, 2, 1, "all");

    assertThat(compare().state()).isEqualTo(State.SAME);
    assertThat(compare().gaps())
        .containsExactly(Gap.of("Model#predict: 1 call lost for want of room"));
  }

  @Test
  void theCallsThatAKilledRunNeverReachedAreNoDifference() {
    before.call(M, "a", "1").call(M, "b", "2");
    after.call(M, "a", "1").status(RunStatus.LOST);

    assertThat(compare().state()).isEqualTo(State.SAME);
  }

  @Test
  void aWrongResultOfAKilledRunStillDiffers() {
    before.call(M, "a", "1").call(M, "b", "2");
    after.call(M, "a", "7").status(RunStatus.LOST);

    assertThat(compare().state()).isEqualTo(State.DIFFERS);
  }

  @Test
  void anotherNumberOfCallsDiffersThoughTheKeptOnesAreTheSame() {
    before.call(M, "a", "1").kept(M, 10, 0, "first: 1");
    after.call(M, "a", "1").kept(M, 11, 0, "first: 1");

    assertThat(compare().state()).isEqualTo(State.DIFFERS);
    assertThat(compare().first()).isEmpty();
  }

  @Test
  void resultsHashedInPartAreTheSameOnlyAsFarAsHashed() {
    before.hashedInPart(M, "1");
    after.hashedInPart(M, "1");

    assertThat(compare().state()).isEqualTo(State.SAME);
    assertThat(compare().gaps())
        .containsExactly(
            Gap.of(
                "Model#predict: same as far as hashed:"
                    + " java.util.stream.Stream counts by its type"));
  }

  @Test
  void resultsHashedInPartThatDifferDiffer() {
    before.hashedInPart(M, "1");
    after.hashedInPart(M, "2");

    assertThat(compare().state()).isEqualTo(State.DIFFERS);
  }

  @Test
  void resultsHashedBySchemesThatDifferAreUnknown() {
    before.call(M, "a", "1");
    after.call(M, "a", "2").encoding(M, "ato-value/2");

    assertThat(compare().state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void moreDifferencesThanCanBeHeldAreComparedByNumber() {
    for (int call = 0; call < 210_000; call++) {
      before.call(M, "", "a" + call);
      after.call(M, "", "b" + call);
    }

    TraceComparison trace = compare();

    assertThat(trace.state()).isEqualTo(State.DIFFERS);
    assertThat(trace.differing()).isEqualTo(210_000);
    assertThat(trace.first().orElseThrow().call().number()).isEqualTo(1);
  }

  private TraceComparison compare() {
    RecordedRun left = before.build();
    RecordedRun right = after.build();
    return CallComparison.of(new RunPair(left, right), left.traces().get(0), right.traces().get(0));
  }
}
