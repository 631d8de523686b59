package dev.ato.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.answer.NameChoice;
import dev.ato.cli.answer.Texts;
import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import dev.ato.cli.testing.Traced;
import dev.ato.digest.Sha256;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {

  private static final String OLD = "push 0.5d\nreturn\n";
  private static final String NEW = "push 0.51d\nreturn\n";

  @TempDir Path folder;

  @BeforeEach
  void recordThreeRuns() {
    Traced.at(1).code("score", OLD).code("stable", "return").endIn(folder);
    Traced.at(2).code("score", OLD).code("stable", "return").endIn(folder);
    Traced.at(3).code("score", NEW).code("stable", "return").calls("predict", "1").endIn(folder);
  }

  @Test
  void tracesAreListedThoseThatChangedFirst() {
    assertThat(ato("traces"))
        .isEqualTo(
            new Answer(
                0,
                """
                VERSIONS  RUNS  KIND     TRACE
                       2     3  static   com.acme.Scorer#score
                       1     1  runtime  com.acme.Model#predict
                       1     3  static   com.acme.Scorer#stable
                Next     ato trace Scorer#score
                """,
                ""));
    assertThat(ato("traces", "predict").out()).contains("Model#predict").hasLineCount(3);
    assertThat(ato("traces", "nowhere").out()).startsWith("No traces.");
    assertThat(ato("traces", "stable", "--json").out())
        .contains("\"trace\":\"com.acme.Scorer#stable\",\"kind\":\"static\"")
        .contains("\"runs\":3,\"versions\":1");
  }

  @Test
  void aNameThatDoesNotFitLosesItsPackageNotItsParameters() {
    String name = "com.acme." + "deep.".repeat(5) + "Scorer#score(double,int)";

    assertThat(Texts.methodName(name, 30)).isEqualTo("Scorer#score(double,int)");
    assertThat(Texts.methodName(name, 80)).isEqualTo(name);
    assertThat(
            new NameChoice("trace", List.of(name), "ato traces").find("Scorer#score(double,int)"))
        .isEqualTo(name);
  }

  @Test
  void theVersionsOfATraceAreShownOverTime() {
    assertThat(ato("trace", "Scorer#score"))
        .isEqualTo(
            new Answer(
                0,
                """
                com.acme.Scorer#score
                KIND    VERSION       FIRST SEEN           LAST SEEN            RUNS
                static  %1$s  2026-11-22 12:01:00  2026-11-22 12:02:00  1, 2
                static  %2$s  2026-11-22 12:03:00  2026-11-22 12:03:00  3
                Next     ato trace Scorer#score 2 3
                """
                    .formatted(abbreviated(OLD), abbreviated(NEW)),
                ""));
  }

  @Test
  void theListingOfAVersionIsShown() {
    assertThat(ato("trace", "score", "--listing").out()).isEqualTo(NEW);
    assertThat(ato("trace", "score", "--listing", "1").out()).isEqualTo(OLD);
    assertThat(ato("trace", "score", "--listing", abbreviated(OLD)).out()).isEqualTo(OLD);
    assertThat(ato("trace", "score", "--listing", "--json").out())
        .contains("\"answer\":\"listing\"")
        .contains("\"listing\":\"push 0.51d\\nreturn\\n\"");
  }

  @Test
  void twoVersionsOrRunsAreCompared() {
    Answer answer = ato("trace", "score", "1", "3");

    assertThat(answer)
        .isEqualTo(
            new Answer(
                1,
                """
                com.acme.Scorer#score   %s -> %s
                  a constant changed: 0.5 -> 0.51
                @@ line 1 -> 1 @@
                - push 0.5d
                + push 0.51d
                  return
                """
                    .formatted(abbreviated(OLD), abbreviated(NEW)),
                ""));
    assertThat(ato("trace", "score", abbreviated(OLD), abbreviated(NEW))).isEqualTo(answer);
    assertThat(ato("trace", "score", "1", "3", "--json").out())
        .contains("\"description\":[\"a constant changed: 0.5 -> 0.51\"]")
        .contains(
            "\"components\":[\"constants\"],\"hunks\":[{\"beforeLine\":1,\"afterLine\":1,\"lines\":[\"- p");
  }

  @Test
  void theSameCodeComparesAsNoDifference() {
    assertThat(ato("trace", "score", "1", "2"))
        .isEqualTo(new Answer(0, "com.acme.Scorer#score   no difference\n", ""));
  }

  @Test
  void whatCannotBeMeantIsRefusedWithTheReason() {
    assertThat(ato("trace", "Scorer#scor").err())
        .startsWith("ato: no trace is called \"Scorer#scor\"; did you mean")
        .hasLineCount(1);
    assertThat(ato("trace", "predict", "--listing").err())
        .isEqualTo("ato: no code of com.acme.Model#predict is recorded, only its results\n");
    assertThat(ato("trace", "score", "9", "3").err())
        .startsWith("ato: no version \"9\" of com.acme.Scorer#score; accepted are a run");
    assertThat(ato("trace", "score", "1").exitCode()).isEqualTo(2);
    assertThat(ato("trace").err()).isEqualTo("ato: what is missing is ID (see ato trace --help)\n");
  }

  @Test
  void aNameThatSeveralTracesEndInIsAmbiguous() {
    Traced.at(4).code("com.other.Scorer#score", "score", NEW).endIn(folder);

    assertThat(ato("trace", "Scorer#score"))
        .isEqualTo(
            new Answer(
                2,
                "",
                "ato: \"Scorer#score\" means several: com.acme.Scorer#score,"
                    + " com.other.Scorer#score\n"));
  }

  private static String abbreviated(String listing) {
    return Sha256.ofUtf8(listing).abbreviated();
  }

  private Answer ato(String... words) {
    return new Terminal(folder).ato(words);
  }
}
