package dev.ato.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Library LIBRARY =
      new Library(Part.REPORTED, "library", Path.of("a.jar"), Path.of("b.jar"), List.of());
  private static final Variant VARIANT = Variant.published("variant", 100);

  @Test
  void aMethodOfAnotherListingOrWithoutPartnerDiffersAndOneMoreDoesNot() {
    Build base = new Build(Map.of("A#same()V", "1", "A#other()V", "2", "A#gone()V", "3"));
    Build other = new Build(Map.of("A#same()V", "1", "A#other()V", "4", "A#more()V", "5"));

    Comparison comparison = Comparison.of(LIBRARY, VARIANT, base, other);

    assertThat(comparison.methods()).isEqualTo(3);
    assertThat(comparison.equal()).isEqualTo(1);
    assertThat(comparison.differences())
        .containsExactlyInAnyOrder(
            new Comparison.Difference("A#other()V", "2", Optional.of("4")),
            new Comparison.Difference("A#gone()V", "3", Optional.empty()));
  }

  @Test
  void aMethodThatCannotBeReadIsLikeNoOther() {
    Build unreadable = new Build(Map.of("A#a()V", Build.UNREADABLE + "too large"));

    assertThat(Comparison.of(LIBRARY, VARIANT, unreadable, unreadable).equal()).isZero();
  }

  @Test
  void aMethodThatTheCompilerRefusedIsNotCounted() {
    Build base = new Build(Map.of("A#same()V", "1", "A#wrong()V", "2"));
    String error =
        "v0 = new java.lang.Error\nconstruct java.lang.Error(java.lang.String) (v0, \"Unresolved"
            + " compilation problem: \\n\\tx cannot be resolved\\n\")\nthrow v0\n";
    Build other = new Build(Map.of("A#same()V", "1", "A#wrong()V", error));

    Comparison comparison = Comparison.of(LIBRARY, VARIANT, base, other);

    assertThat(comparison.methods()).isEqualTo(1);
    assertThat(comparison.uncompiled()).isEqualTo(1);
    assertThat(comparison.differences()).isEmpty();
    assertThat(Comparison.of(LIBRARY, VARIANT, other, base).uncompiled()).isZero();
  }

  @Test
  void aLibraryThatIsRefusedIsNotCounted() {
    Build build = new Build(Map.of("A#a()V", "1", "A#b()V", "2", "A#c()V", "3"));
    Build other = new Build(Map.of("A#a()V", "1", "A#b()V", "2"));
    List<Comparison> comparisons =
        List.of(
            Comparison.of(LIBRARY, VARIANT, build, other),
            Comparison.refused(LIBRARY, VARIANT, "error: it is too new"));

    Tally tally = Tally.of(VARIANT, Part.REPORTED, comparisons);

    assertThat(tally.comparisons()).hasSize(1);
    assertThat(Tally.text(tally.percent())).isEqualTo("66.66");
  }
}
