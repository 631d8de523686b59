package dev.ato.cli.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.answer.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts kept as files and reviewed like code; {@code -Dsnapshots=write} writes what is answered.
 */
public final class Snapshot {

  private static final Path FOLDER = Path.of("src/test/resources/dev/ato/cli/snapshots");

  private Snapshot() {}

  public static void assertMatches(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name + ".txt");
    if ("write".equals(System.getProperty("snapshots"))) {
      Files.writeString(file, text, UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(file, UTF_8));
  }

  public static void assertFitsTheScreen(String text) {
    assertThat(text.lines())
        .hasSizeLessThanOrEqualTo(24)
        .allMatch(line -> line.length() <= Screen.WIDTH);
  }
}
