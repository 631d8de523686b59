package dev.ato.it.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.it.corpus.Corpus;
import dev.ato.it.corpus.Library;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of thousands of changed methods: those whose fingerprint did not change do the same as
 * before. Run by the profile {@code corpus}; lists are left in {@code target/corpus/mutation}.
 */
class MutantsOnCorpus {

  @Test
  void everyMutantOfPitIsSeenOrDoesTheSame() throws IOException, InterruptedException {
    Survey survey = survey("pit", new PitMutants(), 4);

    assertThat(survey.misses()).isEmpty();
    assertThat(survey.mutants()).isGreaterThan(200_000);
  }

  @Test
  void everyOtherMutantIsSeenOrDoesTheSame() throws IOException, InterruptedException {
    Survey survey = survey("own", new TreeMutants(), 2);

    assertThat(survey.misses()).isEmpty();
    assertThat(survey.mutants()).isGreaterThan(100_000);
    assertThat(survey.counts()).hasSize(TreeMutants.ALL.size());
  }

  private static Survey survey(String name, Mutants mutants, int most)
      throws IOException, InterruptedException {
    Survey survey = new Survey(mutants, most);
    for (Library library : Corpus.libraries()) {
      survey.add(library.jar());
    }
    System.out.println(name + ": " + new MutationReport(name, survey).write());
    return survey;
  }
}
