package dev.ato.track.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.AtoException;
import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceQueriesTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String SCORE = "com.acme.Scorer#score";
  private static final MethodRef METHOD = new MethodRef("com.acme.Scorer", "score", "(D)D");

  @TempDir Path folder;
  private TestStore test;

  @BeforeEach
  void open() {
    test = TestStore.in(folder);
    test.write(Recording.of("1", "one", NOON).withCode("score", "push 0.5"));
    test.write(Recording.of("2", "one", NOON.plusSeconds(1)).withCode("score", "push 0.51"));
    test.write(
        Recording.of("3", "one", NOON.plusSeconds(2))
            .withCode("score", "push 0.5")
            .withTrace(1, "score")
            .withCall(1, 1, "2.0"));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aTraceIsSummedUpOverItsRuns() {
    assertThat(test.store.traces(Optional.empty()))
        .containsExactly(
            new TraceSummary(SCORE, TraceKind.STATIC, Optional.of(METHOD), 3, 2),
            new TraceSummary(SCORE, TraceKind.RUNTIME, Optional.of(METHOD), 1, 1));
  }

  @Test
  void tracesAreThoseOfAProject() {
    assertThat(test.store.traces(Optional.of("one"))).hasSize(2);
    assertThat(test.store.traces(Optional.of("two"))).isEmpty();
  }

  @Test
  void aVersionThatComesBackIsOneVersion() {
    List<TraceVersion> versions = test.store.versions(SCORE);

    assertThat(versions).hasSize(3);
    assertThat(versions.get(0))
        .isEqualTo(
            new TraceVersion(
                TraceKind.STATIC,
                Recording.CODE_SCHEME,
                Sha256.ofUtf8("push 0.5").hex(),
                Optional.of(METHOD),
                List.of(1L, 3L),
                NOON,
                NOON.plusSeconds(2)));
    assertThat(versions.get(1).runs()).containsExactly(2L);
    assertThat(versions.get(2).kind()).isEqualTo(TraceKind.RUNTIME);
    assertThat(versions.get(2).scheme()).isEqualTo(Recording.VALUE_SCHEME);
  }

  @Test
  void anUnknownTraceHasNoVersions() {
    assertThat(test.store.versions("nothing")).isEmpty();
  }

  @Test
  void aListingIsFoundByTheBeginningOfItsFingerprint() {
    String beginning = Sha256.ofUtf8("push 0.51").abbreviated().toUpperCase(java.util.Locale.ROOT);

    assertThat(test.store.listing(beginning).text()).isEqualTo("push 0.51");
  }

  @Test
  void anUnknownListingIsSaidToBeSo() {
    assertThatThrownBy(() -> test.store.listing("0123"))
        .isInstanceOf(AtoException.class)
        .hasMessage("no listing whose fingerprint begins with \"0123\"");
  }

  @Test
  void anAmbiguousBeginningIsRefused() {
    assertThatThrownBy(() -> test.store.listing(""))
        .isInstanceOf(AtoException.class)
        .hasMessageStartingWith("several fingerprints begin with \"\": ");
  }
}
