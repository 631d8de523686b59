package dev.ato.it.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.it.corpus.Corpus;
import dev.ato.it.corpus.Library;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small cut of what {@link ExecutionOnCorpus} does with the whole corpus. */
class ExecutionIT {

  @Test
  void methodsOfEqualFingerprintsDoTheSame(@TempDir Path folder)
      throws IOException, InterruptedException {
    ExecutionSurvey survey = new ExecutionSurvey();

    for (Library library : Corpus.libraries("re2j")) {
      survey.add(library, folder);
    }

    assertThat(survey.disagreements()).isEmpty();
    assertThat(survey.told()).isGreaterThan(50);
  }
}
