package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The listings of {@link Sample} as they are stored and shown; {@code snapshots/} holds them, one
 * file for the compilers that agree.
 */
class ListingSnapshotTest {

  @ParameterizedTest
  @CsvSource({
    "sample-11.txt, -g, 11",
    "sample-11.txt, -g:none, 11",
    "sample-11.txt, -g, 17",
    "sample-11.txt, -g:none, 17",
    "sample-8.txt, -g, 8",
    "sample-8.txt, -g:none, 8"
  })
  void listingsAreAsReviewed(String snapshot, String debug, String release) throws IOException {
    Map<String, byte[]> classes = Sources.compile(Sample.SOURCE, debug, "--release", release);

    String listings =
        Fingerprints.fingerprints(classes, "com/acme/Sample").methods().stream()
            .filter(method -> !method.synthetic())
            .map(
                method ->
                    "== " + method.name() + " " + method.descriptor() + "\n" + method.listing())
            .collect(Collectors.joining("\n"));

    assertThat(listings).isEqualTo(read(snapshot));
  }

  private static String read(String snapshot) throws IOException {
    String path = "snapshots/" + snapshot;
    try (InputStream content = ListingSnapshotTest.class.getResourceAsStream(path)) {
      return new String(
          Objects.requireNonNull(content, path).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
