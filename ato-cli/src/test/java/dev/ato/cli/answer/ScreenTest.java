package dev.ato.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {

  @Test
  void onlyATerminalIsColoured() {
    assertThat(Screen.paint(true, Map.of("TERM", "xterm"))).isEqualTo(Paint.COLOURED);
    assertThat(Screen.paint(false, Map.of("TERM", "xterm"))).isEqualTo(Paint.PLAIN);
  }

  @Test
  void whoeverWantsNoColourGetsNone() {
    assertThat(Screen.paint(true, Map.of("NO_COLOR", "1"))).isEqualTo(Paint.PLAIN);
    assertThat(Screen.paint(true, Map.of("NO_COLOR", ""))).isEqualTo(Paint.COLOURED);
    assertThat(Screen.paint(true, Map.of("TERM", "dumb"))).isEqualTo(Paint.PLAIN);
  }

  @Test
  void paintAddsNothingToPlainText() {
    assertThat(Paint.PLAIN.red("text")).isEqualTo("text");
    assertThat(Paint.COLOURED.red("text")).isEqualTo("\033[31mtext\033[0m");
  }
}
