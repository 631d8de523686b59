package dev.ato.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.answer.Screen;
import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import dev.ato.cli.testing.Traced;
import dev.ato.digest.Sha256;
import dev.ato.journal.event.Event;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {

  @TempDir Path folder;

  @Test
  void aRunIsShownOnOneScreen() {
    Traced.at(1).endIn(folder);
    Traced.at(2)
        .input("data.csv", "1,2,3")
        .code("score", "return")
        .calls("predict", "2.0", "3.0")
        .with(new Event.Skipped("com.acme.Fast", "multiply", "native"))
        .with(new Event.UnmatchedRule("com.acme.Trainr", "ato.yaml:4:5", "did you mean Trainer?"))
        .endIn(folder);

    assertThat(ato("show"))
        .isEqualTo(
            new Answer(
                0,
                """
                run 2   demo   2026-11-22 12:02:00   completed after 1.5 s
                Command  app.jar --epochs=3
                Process  999000002 on elsewhere, key 9e688c58-a548-3b8e-af69-c9e1005ad0bf
                Tags     baseline
                Inputs   data.csv   %s   5 bytes (argument 1)
                Java     17.0.15, Linux
                Path     0 entries of the class path, 2 facts: ato show 2 --all
                Code     1 method of 1 class fingerprinted
                Calls    2 calls   com.acme.Model#predict
                Skipped  1 class or method: ato show 2 --skipped
                No match com.acme.Trainr (ato.yaml:4:5)
                         did you mean Trainer?
                Next     ato why 1 2
                """
                    .formatted(Sha256.ofUtf8("1,2,3").abbreviated()),
                ""));
  }

  @Test
  void anOverfullRunFitsTheScreenUntilAllIsAskedFor() {
    Traced run = Traced.at(1, "p".repeat(90), "c".repeat(300));
    for (int i = 0; i < 40; i++) {
      run.input("input-" + i + "x".repeat(90), "content").calls("method" + i, "1");
      run.with(new Event.UnmatchedRule("rule" + i, "ato.yaml", "r".repeat(100)));
      run.with(new Event.Warning("w".repeat(100) + i));
    }
    run.endIn(folder);

    Answer cut = ato("show", "1");
    Answer all = ato("show", "1", "--all");

    assertThat(cut.out().lines())
        .hasSizeLessThanOrEqualTo(24)
        .allMatch(line -> line.length() <= Screen.WIDTH);
    assertThat(cut.out()).contains("and 35 more: ato show 1 --all");
    assertThat(all.out()).contains("method39").contains("input-39").contains("rule39");
  }

  @Test
  void whatWasSkippedIsListedWithItsReason() {
    Traced.at(1)
        .with(
            new Event.Skipped("com.acme.Fast", "multiply", "native: its code is in no class file"))
        .with(new Event.Skipped("com.acme.Odd", "", "unreadable"))
        .endIn(folder);

    assertThat(ato("show", "latest", "--skipped").out())
        .isEqualTo(
            """
            run 1   2 classes or methods skipped
            com.acme.Fast#multiply  native: its code is in no class file
            com.acme.Odd  unreadable
            """);
  }

  @Test
  void jsonHoldsEverything() {
    Traced.at(1)
        .input("data.csv", "1")
        .code("score", "return")
        .calls("predict", "2.0")
        .endIn(folder);

    assertThat(ato("show", "-1", "--json").out())
        .startsWith("{\"schema\":\"ato-answer/1\",\"answer\":\"show\",\"run\":{\"id\":1,")
        .contains("\"environment\":{\"jdk.version\":\"17.0.15\",\"os.name\":\"Linux\"}")
        .contains("\"inputs\":[{\"source\":\"argument 1\",\"path\":\"data.csv\"")
        .contains("\"trace\":\"com.acme.Scorer#score\"")
        .contains("\"entered\":1,\"recorded\":1,\"dropped\":0");
  }

  @Test
  void anUnknownRunIsRefused() {
    Traced.at(1).endIn(folder);

    Answer answer = ato("show", "7");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.err()).startsWith("ato: no run \"7\"; accepted are").hasLineCount(1);
  }

  private Answer ato(String... words) {
    return new Terminal(folder).ato(words);
  }
}
