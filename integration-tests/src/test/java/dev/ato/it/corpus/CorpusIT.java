package dev.ato.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CorpusIT {

  @Test
  void aLibraryIsFetchedWithItsSourcesAndWhatItIsCompiledAgainst()
      throws IOException, InterruptedException {
    Library csv = Corpus.libraries("commons-csv").get(0);

    assertThat(csv.part()).isEqualTo(Part.TUNED);
    assertThat(csv.jar()).isNotEmptyFile().hasFileName("org.apache.commons.commons-csv-1.12.0.jar");
    assertThat(csv.sources()).isNotEmptyFile();
    assertThat(csv.classPath()).hasSize(2).allSatisfy(jar -> assertThat(jar).isNotEmptyFile());
  }
}
