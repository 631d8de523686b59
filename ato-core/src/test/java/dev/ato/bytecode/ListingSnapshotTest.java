package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The listings of {@link Sample} as they are stored and shown; {@code snapshots/} holds them, one
 * file for all settings of the compiler; {@code -Dsnapshots=write} writes what they are.
 */
class ListingSnapshotTest {

  @ParameterizedTest
  @CsvSource({"-g, 11", "-g:none, 11", "-g, 17", "-g:none, 17", "-g, 8", "-g:none, 8"})
  void listingsAreAsReviewed(String debug, String release) throws IOException {
    Map<String, byte[]> classes = Sources.compile(Sample.SOURCE, debug, "--release", release);

    String listings =
        Fingerprints.fingerprints(classes, "com/acme/Sample").methods().stream()
            .filter(method -> !method.shownElsewhere())
            .map(
                method ->
                    "== " + method.name() + " " + method.descriptor() + "\n" + method.listing())
            .collect(Collectors.joining("\n"));

    if ("write".equals(System.getProperty("snapshots"))) {
      Files.writeString(
          Path.of("src/test/resources/dev/ato/bytecode/snapshots/sample.txt"), listings);
    }
    assertThat(listings).isEqualTo(read("sample.txt"));
  }

  private static String read(String snapshot) throws IOException {
    String path = "snapshots/" + snapshot;
    try (InputStream content = ListingSnapshotTest.class.getResourceAsStream(path)) {
      return new String(
          Objects.requireNonNull(content, path).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
