package dev.ato.it.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.it.corpus.Corpus;
import dev.ato.it.corpus.Library;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compilers made differently and fingerprints call equal does the same when it runs. */
class ExecutionOnCorpus {

  @Test
  void methodsOfEqualFingerprintsDoTheSame(@TempDir Path folder)
      throws IOException, InterruptedException {
    ExecutionSurvey survey = new ExecutionSurvey();
    for (Library library : Corpus.libraries()) {
      survey.add(library, folder.resolve(library.name()));
      System.out.println(library.name() + ": " + survey.figures());
    }

    assertThat(survey.disagreements()).isEmpty();
    assertThat(survey.told()).isGreaterThan(10_000);
    assertThat(survey.toldWithBranches()).isGreaterThan(5_000);
  }
}
