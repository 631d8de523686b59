package dev.ato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MainTest {

  private static final int JAVA_8 = 52;

  @Test
  void anOldJavaCanLoadTheClassThatRefusesIt() throws IOException {
    try (DataInputStream content =
        new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
      content.readInt();

      assertThat(content.readInt()).isEqualTo(JAVA_8);
    }
  }

  @Test
  void whatIsOlderThan17IsRefused() {
    assertThat(Main.isOlder("1.8")).isTrue();
    assertThat(Main.isOlder("16")).isTrue();
    assertThat(Main.isOlder("17")).isFalse();
    assertThat(Main.isOlder("25")).isFalse();
  }
}
