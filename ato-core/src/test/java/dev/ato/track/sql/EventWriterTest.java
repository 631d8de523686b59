package dev.ato.track.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.Event.Outcome;
import dev.ato.track.AllResults;
import dev.ato.track.Call;
import dev.ato.track.CallTrace;
import dev.ato.track.ClassPathEntry;
import dev.ato.track.CodeVersion;
import dev.ato.track.InputFile;
import dev.ato.track.MethodRef;
import dev.ato.track.Preview;
import dev.ato.track.RecordedRun;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import dev.ato.track.Skip;
import dev.ato.track.UnmatchedRule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventWriterTest {

  private static final Sha256 HASH = Sha256.ofUtf8("content");

  @TempDir Path folder;
  private TestStore test;

  @BeforeEach
  void open() {
    test = TestStore.in(folder);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aRunIsReadAsItWasRecorded() {
    RecordedRun recorded = record(Recording.of("key-1").ended());

    assertThat(recorded.run())
        .isEqualTo(
            new Run(
                1,
                "key-1",
                "demo",
                List.of("app.jar", "--épochs=3", "\"quoted\""),
                "com.acme.Main",
                RunStatus.COMPLETED,
                Instant.parse("2026-11-22T21:57:06.300043Z"),
                Optional.of(Instant.parse("2026-11-22T21:57:07.800043Z")),
                OptionalInt.empty(),
                List.of("baseline", "t1"),
                1,
                "elsewhere",
                "0.1.0"));
  }

  @Test
  void aRunWithoutEndIsRunning() {
    RecordedRun recorded = record(Recording.of("key-1"));

    assertThat(recorded.run().status()).isEqualTo(RunStatus.RUNNING);
    assertThat(recorded.run().end()).isEmpty();
  }

  @Test
  void environmentComesInParts() {
    RecordedRun recorded =
        record(
            Recording.of("key")
                .withEnvironment("jdk.version", "17.0.17")
                .withEnvironment("locale", "de_DE"));

    assertThat(recorded.environment())
        .containsEntry("jdk.version", "17.0.17")
        .containsEntry("locale", "de_DE");
  }

  @Test
  void theHashOfAJarMayComeLater() {
    RecordedRun recorded =
        record(
            Recording.of("key")
                .with(new Event.ClassPathEntry(0, "/app/app.jar", Optional.empty(), 0))
                .with(new Event.ClassPathEntry(1, "/app/lib.jar", Optional.empty(), 0))
                .with(new Event.ClassPathEntry(0, "/app/app.jar", Optional.of(HASH), 7)));

    assertThat(recorded.classPath())
        .containsExactly(
            new ClassPathEntry(0, "/app/app.jar", Optional.of(HASH), 7),
            new ClassPathEntry(1, "/app/lib.jar", Optional.empty(), 0));
  }

  @Test
  void inputsSkipsRulesAndWarningsAreKept() {
    RecordedRun recorded =
        record(
            Recording.of("key")
                .with(new Event.InputFile("argument 1", "a.csv", Optional.of(HASH), 7, ""))
                .with(new Event.Skipped("com.acme.Native", "run", "a native method"))
                .with(new Event.UnmatchedRule("com.acme.Modle", "ato.yaml:3", "did you mean Model"))
                .with(new Event.Warning("the journal is full")));

    assertThat(recorded.inputs())
        .containsExactly(new InputFile("argument 1", "a.csv", Optional.of(HASH), 7, ""));
    assertThat(recorded.skips())
        .containsExactly(new Skip("com.acme.Native", "run", "a native method"));
    assertThat(recorded.unmatchedRules())
        .containsExactly(new UnmatchedRule("com.acme.Modle", "ato.yaml:3", "did you mean Model"));
    assertThat(recorded.warnings()).containsExactly("the journal is full");
  }

  @Test
  void codeIsReadInTheOrderInWhichItWasRecorded() {
    RecordedRun recorded =
        record(Recording.of("key").withCode("score", "push 0.5").withCode("apply", "return"));

    assertThat(recorded.code()).extracting(CodeVersion::order).containsExactly(0L, 1L);
    assertThat(recorded.code().get(0))
        .isEqualTo(
            new CodeVersion(
                "com.acme.Scorer#score",
                new MethodRef("com.acme.Scorer", "score", "(D)D"),
                Recording.CODE_SCHEME,
                Sha256.ofUtf8("push 0.5"),
                "Scorer.java",
                14,
                "/app/app.jar",
                List.of("transformed"),
                0));
  }

  @Test
  void theOrderOfCodeGoesOnInALaterTransaction() {
    long run = test.write(Recording.of("key").withCode("score", "push 0.5"));
    test.resume(run, tail(Recording.of("key").withCode("apply", "return")));

    assertThat(test.store.recorded(run).code())
        .extracting(CodeVersion::order)
        .containsExactly(0L, 1L);
  }

  @Test
  void aListingIsKeptOnceForAllRuns() {
    test.write(Recording.of("key-1").withCode("score", "push 0.5"));
    long second = test.write(Recording.of("key-2").withCode("score", "push 0.5"));

    assertThat(test.count("code_versions")).isEqualTo(1);
    assertThat(test.count("methods")).isEqualTo(1);
    assertThat(
            test.store
                .recorded(second)
                .log()
                .listing(Recording.CODE_SCHEME, Sha256.ofUtf8("push 0.5")))
        .contains("push 0.5");
  }

  @Test
  void callsAreReadInTheOrderOfTheirNumbers() {
    Event.Call threw =
        new Event.Call(3, 1, 2, 5, 4, Outcome.THREW, HASH, Optional.empty(), "the budget ran out");
    RecordedRun recorded =
        record(Recording.of("key").withTrace(3, "score").withCall(3, 2, "2.0").with(threw));

    assertThat(calls(recorded, 3))
        .containsExactly(
            new Call(3, 1, 2, 5, 4, true, HASH, Optional.empty(), "the budget ran out"),
            new Call(
                3,
                2,
                4,
                5,
                1,
                false,
                Sha256.ofUtf8("2.0"),
                Optional.of(Sha256.ofUtf8("arguments of 2")),
                ""));
  }

  @Test
  void aTraceCountsItsCalls() {
    RecordedRun recorded =
        record(
            Recording.of("key")
                .withTrace(1, "score")
                .withCall(1, 1, "2.0")
                .with(new Event.CallTotals(1, 5_000, 1, 3)));

    CallTrace trace = recorded.traces().get(0);
    assertThat(trace.traceId()).isEqualTo("com.acme.Scorer#score");
    assertThat(trace.entered()).isEqualTo(5_000);
    assertThat(trace.recorded()).isEqualTo(1);
    assertThat(trace.dropped()).isEqualTo(3);
  }

  @Test
  void callsCountEvenIfAKilledProcessLeftNoTotals() {
    RecordedRun recorded =
        record(Recording.of("key").withTrace(1, "score").withCall(1, 1, "a").withCall(1, 7, "b"));

    assertThat(recorded.traces().get(0).entered()).isEqualTo(7);
    assertThat(recorded.traces().get(0).recorded()).isEqualTo(2);
  }

  @Test
  void theDigestOfCallsDoesNotDependOnTheirOrder() {
    assertThat(digest(Recording.call(1, 1, "a"), Recording.call(1, 2, "b")))
        .isEqualTo(digest(Recording.call(1, 2, "b"), Recording.call(1, 1, "a")));
  }

  @Test
  void theDigestOfCallsDependsOnEachResult() {
    assertThat(digest(Recording.call(1, 1, "a"), Recording.call(1, 2, "b")))
        .isNotEqualTo(digest(Recording.call(1, 1, "a"), Recording.call(1, 2, "c")));
  }

  @Test
  void theDigestOfCallsIsTheSameWhenTheyCameInSeveralTransactions() {
    long run = test.write(Recording.of("key").withTrace(1, "score").withCall(1, 1, "a"));
    test.resume(run, List.of(Recording.call(1, 2, "b")));

    assertThat(test.store.recorded(run).traces().get(0).digest())
        .isEqualTo(digest(Recording.call(1, 1, "a"), Recording.call(1, 2, "b")));
  }

  @Test
  void theResultsOfAllCallsAreKept() {
    Event.AllResults all = new Event.AllResults(5_000, HASH, Sha256.ofUtf8("order"), 8);

    CallTrace trace =
        record(
                Recording.of("key")
                    .withTrace(1, "score")
                    .with(new Event.CallTotals(1, 5_000, 0, 0, Optional.of(all))))
            .traces()
            .get(0);

    assertThat(trace.all()).contains(new AllResults(5_000, HASH, Sha256.ofUtf8("order"), 8));
  }

  @Test
  void aCallThatLeftTheSampleIsAsIfItHadNeverBeenKept() {
    RecordedRun recorded =
        record(
            Recording.of("key")
                .withTrace(1, "score")
                .withCall(1, 1, "a")
                .withCall(1, 2, "b")
                .with(new Event.Replaced(1, 1)));

    assertThat(calls(recorded, 1)).extracting(Call::number).containsExactly(2L);
    assertThat(recorded.traces().get(0).recorded()).isEqualTo(1);
    assertThat(recorded.traces().get(0).digest()).isEqualTo(digest(Recording.call(1, 2, "b")));
  }

  @Test
  void aPendingCallIsNoneUntilItsFutureCompletes() {
    Event.Call pending =
        new Event.Call(
            1, 1, 1, 2, 1, Event.Outcome.PENDING, new Sha256(0, 0, 0, 0), Optional.empty(), "");
    RecordedRun open = record(Recording.of("one").withTrace(1, "score").with(pending));
    RecordedRun completed =
        record(Recording.of("two").withTrace(1, "score").with(pending).withCall(1, 1, "a"));

    assertThat(open.traces().get(0).pending()).isEqualTo(1);
    assertThat(open.traces().get(0).recorded()).isZero();
    assertThat(calls(open, 1)).isEmpty();
    assertThat(completed.traces().get(0).pending()).isZero();
    assertThat(calls(completed, 1)).extracting(Call::result).containsExactly(Sha256.ofUtf8("a"));
  }

  @Test
  void aPreviewStandsWithItsCall() {
    RecordedRun recorded =
        record(
            Recording.of("key")
                .withTrace(1, "score")
                .withCall(1, 1, "a")
                .with(new Event.Preview(1, 1, 3, List.of("1.0", "a, \"b\""), List.of(-1L, 7L))));

    assertThat(calls(recorded, 1).get(0).preview())
        .contains(new Preview(3, List.of("1.0", "a, \"b\""), List.of(-1L, 7L)));
  }

  @Test
  void aCallOfAnUnknownTraceIsPassed() {
    RecordedRun recorded = record(Recording.of("key").withCall(9, 1, "a"));

    assertThat(recorded.traces()).isEmpty();
    assertThat(test.count("calls")).isZero();
  }

  @Test
  void aRunThatIsKnownByItsKeyIsNotWrittenTwice() {
    long first = test.write(Recording.of("key"));
    long second = test.write(Recording.of("key").ended());

    assertThat(second).isEqualTo(first);
    assertThat(test.store.runs(RunFilter.ALL)).hasSize(1);
  }

  private RecordedRun record(Recording recording) {
    return test.store.recorded(test.write(recording));
  }

  private Sha256 digest(Event... calls) {
    Recording recording = Recording.of("key" + test.count("experiments")).withTrace(1, "score");
    for (Event call : calls) {
      recording.with(call);
    }
    return record(recording).traces().get(0).digest();
  }

  private static List<Call> calls(RecordedRun run, int trace) {
    try (Stream<Call> calls = run.log().calls(trace)) {
      return calls.toList();
    }
  }

  private static List<Event> tail(Recording recording) {
    return recording.events().subList(1, recording.events().size());
  }
}
