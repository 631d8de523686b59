package dev.ato.track.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.AtoException;
import dev.ato.journal.HostName;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunQueriesTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

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

  private void fill() {
    test.write(Recording.of("aaaa-1", "one", NOON.plusSeconds(20)).ended());
    test.write(Recording.of("aabb-2", "two", NOON).ended());
    test.write(Recording.of("cccc-3", "one", NOON.plusSeconds(10)));
  }

  @Test
  void theNewestRunComesFirstWhateverWasIngestedFirst() {
    fill();

    assertThat(test.store.runs(RunFilter.ALL)).extracting(Run::id).containsExactly(1L, 3L, 2L);
  }

  @Test
  void filtersRestrictByProjectStatusAndNumber() {
    fill();

    assertThat(test.store.runs(RunFilter.ALL.withProject("one")))
        .extracting(Run::id)
        .containsExactly(1L, 3L);
    assertThat(test.store.runs(RunFilter.ALL.withStatus(RunStatus.RUNNING)))
        .extracting(Run::id)
        .containsExactly(3L);
    assertThat(test.store.runs(RunFilter.ALL.withLimit(2)))
        .extracting(Run::id)
        .containsExactly(1L, 3L);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "latest, 1", "-1, 1", "-2, 3", "-3, 2", "cccc-3, 3", "aab, 2"})
  void aRunIsFoundByNumberPlaceOrKey(String selector, long id) {
    fill();

    assertThat(test.store.run(selector).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "zz", "last", "%", "99999999999999999999"})
  void anUnknownRunIsSaidToBeSo(String selector) {
    fill();

    assertThatThrownBy(() -> test.store.run(selector))
        .isInstanceOf(AtoException.class)
        .hasMessageStartingWith("no run \"" + selector + "\"; accepted are a number");
  }

  @Test
  void anAmbiguousKeyIsRefused() {
    fill();

    assertThatThrownBy(() -> test.store.run("aa"))
        .isInstanceOf(AtoException.class)
        .hasMessage("several runs have a key that begins with \"aa\"");
  }

  @Test
  void aPlaceBeforeTheFirstRunIsRefused() {
    fill();

    assertThatThrownBy(() -> test.store.run("-4"))
        .isInstanceOf(AtoException.class)
        .hasMessage("no run -4: the store holds 3 runs");
  }

  @Test
  void anEmptyStoreSaysWhatToDo() {
    assertThatThrownBy(() -> test.store.run("latest"))
        .isInstanceOf(AtoException.class)
        .hasMessage("the store holds no runs yet: ato run -- java -jar app.jar");
  }

  @Test
  void aRunWhoseProcessIsGoneIsLost() {
    long run = test.write(Recording.ofDeadProcess("dead", "sqlite:///ato.db"));

    assertThat(test.store.run("dead").status()).isEqualTo(RunStatus.LOST);
    assertThat(test.store.runs(RunFilter.ALL.withStatus(RunStatus.LOST)))
        .extracting(Run::id)
        .containsExactly(run);
  }

  @Test
  void aRunWhoseProcessLivesIsRunning() {
    test.write(Recording.ofThisProcess("alive", "sqlite:///ato.db"));

    assertThat(test.store.run("alive").status()).isEqualTo(RunStatus.RUNNING);
  }

  @Test
  void anExitCodeOtherThanZeroMakesARunFailed() {
    test.write(Recording.ofThisProcess("key", "sqlite:///ato.db").ended());

    assertThat(exitCode(3)).isEqualTo(RunStatus.FAILED);
    assertThat(test.store.run("key").exitCode()).hasValue(3);
  }

  @Test
  void exitCodeZeroLeavesARunCompleted() {
    test.write(Recording.ofThisProcess("key", "sqlite:///ato.db").ended());

    assertThat(exitCode(0)).isEqualTo(RunStatus.COMPLETED);
    assertThat(test.store.run("key").exitCode()).hasValue(0);
  }

  @Test
  void anExitCodeThatCameBeforeTheEndStillCounts() {
    long run = test.write(Recording.ofThisProcess("key", "sqlite:///ato.db"));
    assertThat(exitCode(3)).isEqualTo(RunStatus.RUNNING);

    test.resume(run, Recording.of("key").ended().events().subList(1, 2));

    assertThat(test.store.run("key").status()).isEqualTo(RunStatus.FAILED);
  }

  @Test
  void theExitCodeOfAnUnrecordedProcessFindsNoRun() {
    assertThat(test.store.exitCode(1, "elsewhere", NOON, 0)).isEmpty();
  }

  private RunStatus exitCode(int code) {
    long pid = ProcessHandle.current().pid();
    Instant earlier = Instant.now().minusSeconds(60);
    return test.store.exitCode(pid, HostName.current(), earlier, code).orElseThrow().status();
  }
}
