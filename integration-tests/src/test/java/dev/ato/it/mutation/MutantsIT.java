package dev.ato.it.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.it.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A small cut of what {@link MutantsOnCorpus} does with the whole corpus. */
class MutantsIT {

  @Test
  void everyMutantOfPitIsSeenOrDoesTheSame() throws IOException, InterruptedException {
    Survey survey = new Survey(new PitMutants(), 4);

    survey.add(jar());

    assertThat(survey.misses()).isEmpty();
    assertThat(survey.mutants()).isGreaterThan(800);
  }

  @Test
  void everyOtherMutantIsSeenOrDoesTheSame() throws IOException, InterruptedException {
    Survey survey = new Survey(new TreeMutants(), 3);

    survey.add(jar());

    assertThat(survey.misses()).isEmpty();
    assertThat(survey.mutants()).isGreaterThan(800);
  }

  private static Path jar() throws IOException, InterruptedException {
    return Corpus.libraries("commons-csv").get(0).jar();
  }
}
