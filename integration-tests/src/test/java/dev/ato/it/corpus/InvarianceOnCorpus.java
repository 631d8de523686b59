package dev.ato.it.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * How many methods keep their fingerprint when only their clothes change; run by the profile {@code
 * corpus}. The table and what differs is left in {@code target/corpus/invariance}.
 */
class InvarianceOnCorpus {

  @Test
  void fingerprintsOutlastOtherCompilersOptionsNamesAndLayout()
      throws IOException, InterruptedException, ExecutionException {
    Jdk jdk17 = Jdk.required(17);
    Variants of17 = new Variants(jdk17, SunMisc.unpack(jdk17, Corpus.FOLDER.resolve("sun.misc")));
    List<Variant> variants = of17.all(Jdk.required(25));
    Invariance invariance = new Invariance(of17.base(), variants, Corpus.FOLDER.resolve("work"));
    Report report = new Report(Corpus.FOLDER.resolve("invariance"));
    List<Comparison> comparisons = new ArrayList<>();

    for (Library library : Corpus.libraries()) {
      List<Comparison> some = invariance.compare(library);
      report.add(some);
      comparisons.addAll(some);
    }

    System.out.println(report.table(variants, comparisons));
    SoftAssertions.assertSoftly(
        softly -> {
          for (Variant variant : variants) {
            softly
                .assertThat(Tally.of(variant, Part.REPORTED, comparisons).percent())
                .as(variant.name())
                .isGreaterThanOrEqualTo(variant.bar());
          }
        });
  }
}
