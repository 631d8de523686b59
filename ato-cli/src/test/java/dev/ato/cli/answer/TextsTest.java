package dev.ato.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.store.RunNumbers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void whatIsTooLongEndsInDots() {
    assertThat(Texts.cut("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Texts.cut("abcdefg", 6)).isEqualTo("abc...");
    assertThat(Texts.cut("abcdefg", 2)).isEqualTo("ab");
  }

  @Test
  void linesAreBrokenAtBlanks() {
    assertThat(Texts.wrapped("one two three", 7)).isEqualTo("one two\nthree");
    assertThat(Texts.wrapped("onetwothree", 7)).isEqualTo("onetwot\nhree");
  }

  @Test
  void durationsHaveAtMostTwoUnits() {
    assertThat(Texts.duration(Duration.ofMillis(1234))).isEqualTo("1.2 s");
    assertThat(Texts.duration(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
    assertThat(Texts.duration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
  }

  @Test
  void runsInARowAreWrittenAsASpan() {
    assertThat(RunNumbers.text(List.of(1L, 2L, 3L, 7L, 9L, 8L, 11L))).isEqualTo("1-3, 7-9, 11");
    assertThat(RunNumbers.text(List.of(4L, 5L))).isEqualTo("4, 5");
  }

  @Test
  void aWordThatAShellWouldReadOtherwiseIsQuoted() {
    assertThat(Shell.word("com.acme.Scorer#score")).isEqualTo("com.acme.Scorer#score");
    assertThat(Shell.word("Scorer#score(int)")).isEqualTo("'Scorer#score(int)'");
    assertThat(Shell.word("it's")).isEqualTo("'it'\\''s'");
  }
}
