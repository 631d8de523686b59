package dev.ato.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small cut of what {@link InvarianceOnCorpus} does with the whole corpus. */
class InvarianceIT {

  @TempDir Path folder;

  @Test
  void fingerprintsOutlastOtherCompilersOptionsNamesAndLayout()
      throws IOException, InterruptedException, ExecutionException {
    Jdk jdk17 = Jdk.required(17);
    Variants variants = new Variants(jdk17, SunMisc.unpack(jdk17, folder.resolve("sun.misc")));
    List<Variant> some =
        Stream.concat(
                Stream.of(
                    variants.layout(),
                    variants.variableNames(),
                    variants.withoutDebugTables(),
                    variants.release8(),
                    variants.ecj()),
                Jdk.find(25).map(variants::sameRelease).stream())
            .toList();
    Invariance invariance = new Invariance(variants.base(), some, folder);
    List<Comparison> comparisons = new ArrayList<>();

    for (Library library : Corpus.libraries("javapoet", "re2j")) {
      comparisons.addAll(invariance.compare(library));
    }

    assertThat(some)
        .allSatisfy(
            variant -> {
              Tally tally = Tally.of(variant, Part.REPORTED, comparisons);
              assertThat(tally.comparisons()).as(variant.name()).hasSize(2);
              assertThat(tally.percent()).as(variant.name()).isGreaterThanOrEqualTo(variant.bar());
            });
  }
}
