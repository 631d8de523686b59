package dev.ato.why;

import static dev.ato.why.Recording.SCHEME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.track.RunStatus;
import dev.ato.why.CodeChange.Kind;
import dev.ato.why.Finding.State;
import org.junit.jupiter.api.Test;

class CodeComparisonTest {

  private static final String A = "com.acme.A#a";
  private static final String B = "com.acme.A#b";

  private final Recording before = new Recording(1).jar("app-1.jar", "one");
  private final Recording after = new Recording(2).jar("app-2.jar", "two");

  @Test
  void anEditedMethodIsChanged() {
    before.method(A, "app-1.jar", "old");
    after.method(A, "app-2.jar", "new");

    assertThat(compare().changes()).extracting(CodeChange::kind).containsExactly(Kind.CHANGED);
  }

  @Test
  void anEqualMethodIsTheSameWhereverItLies() {
    before.method(A, "app-1.jar", "same");
    after.method(A, "app-2.jar", "same");

    assertThat(compare().finding().state()).isEqualTo(State.SAME);
  }

  @Test
  void aMethodThatTheOldClassLacksIsAdded() {
    before.method(A, "app-1.jar", "same");
    after.method(A, "app-2.jar", "same").method(B, "app-2.jar", "new");

    assertThat(compare().changes()).extracting(CodeChange::kind).containsExactly(Kind.ADDED);
  }

  @Test
  void aMethodThatTheNewClassLacksIsRemoved() {
    before.method(A, "app-1.jar", "same").method(B, "app-1.jar", "old");
    after.method(A, "app-2.jar", "same");

    assertThat(compare().changes()).extracting(CodeChange::kind).containsExactly(Kind.REMOVED);
  }

  @Test
  void aMethodOfTheSameJarThatOneRunTracedIsNotAdded() {
    before.method(A, "app-1.jar", "same");
    after.jar("app-1.jar", "one").method(A, "app-1.jar", "same").method(B, "app-1.jar", "other");

    assertThat(compare().changes()).isEmpty();
    assertThat(compare().finding().gaps())
        .containsExactly(Gap.of("1 method recorded in one run only"));
  }

  @Test
  void aMethodThatAKilledRunLacksIsUnknown() {
    before.method(A, "app-1.jar", "same").method(B, "app-1.jar", "old");
    after.status(RunStatus.LOST).method(A, "app-2.jar", "same");

    assertThat(compare().changes()).isEmpty();
    assertThat(compare().finding().gaps()).hasSize(1);
  }

  @Test
  void aMethodThatRulesLeftOutIsUnknown() {
    before.fact("ato.rules", "x").method(A, "app-1.jar", "same");
    after.fact("ato.rules", "y").method(A, "app-2.jar", "same").method(B, "app-2.jar", "new");

    assertThat(compare().changes()).isEmpty();
  }

  @Test
  void aClassLoadedInOneRunFromTheSameJarIsARemark() {
    after.jar("app-1.jar", "one").method(B, "app-1.jar", "lazy");

    assertThat(compare().finding().differences()).isEmpty();
    assertThat(compare().finding().remarks())
        .containsExactly("1 class loaded in one run only, from the same jars");
  }

  @Test
  void aClassLoadedInOneRunFromAnotherJarIsUnknown() {
    after.method(B, "app-2.jar", "new or lazy");

    assertThat(compare().finding().differences()).isEmpty();
    assertThat(compare().finding().gaps())
        .contains(Gap.of("1 class loaded in one run only: new, gone or merely not needed"));
  }

  @Test
  void fingerprintsOfTwoSchemesAreNeverCompared() {
    before.version(A, "app-1.jar", "old", "ato-code/1");
    after.version(A, "app-2.jar", "new", "ato-code/2");

    assertThat(compare().finding().state()).isEqualTo(State.UNKNOWN);
    assertThat(compare().finding().gaps())
        .containsExactly(
            Gap.of("1 method fingerprinted by different schemes: ato-code/1, ato-code/2"));
  }

  @Test
  void theVersionsOfTwoLoadersAreASet() {
    before.method(A, "app-1.jar", "x").method(A, "lib.jar", "y");
    after.method(A, "lib.jar", "y").method(A, "app-2.jar", "x");

    assertThat(compare().finding().state()).isEqualTo(State.SAME);
  }

  @Test
  void aSecondLoaderThatOnlyOneRunNeededIsNoChange() {
    before.jar("lib.jar", "lib").method(A, "app-1.jar", "x");
    after.jar("lib.jar", "lib").method(A, "app-2.jar", "x").method(A, "lib.jar", "y");

    assertThat(compare().changes()).isEmpty();
  }

  @Test
  void aSecondLoaderWithCodeThatTheOtherRunDidNotHaveIsAChange() {
    before.method(A, "app-1.jar", "x");
    after.jar("lib.jar", "lib").method(A, "app-2.jar", "x").method(A, "lib.jar", "y");

    assertThat(compare().changes()).hasSize(1);
  }

  @Test
  void twoRulesForOneMethodCountOnce() {
    before.method(A, "app-1.jar", "x").method(A, "app-1.jar", "x");
    after.method(A, "app-2.jar", "x");

    assertThat(compare().finding().compared()).isEqualTo("1 method");
    assertThat(compare().finding().state()).isEqualTo(State.SAME);
  }

  @Test
  void classesNumberedAtRunTimeAreNotComparedByName() {
    before.version("com.acme.$Proxy5#run", "", "x", SCHEME, "no-resource");
    after.version("com.acme.$Proxy5#run", "", "y", SCHEME, "no-resource");

    assertThat(compare().changes()).isEmpty();
    assertThat(compare().finding().gaps()).hasSize(1);
  }

  @Test
  void skippedMethodsAndRulesWithoutMatchAreGaps() {
    before.method(A, "app-1.jar", "x");
    after.method(A, "app-2.jar", "x").skip("com.acme.N", "native").unmatched("com.acme.Gone");

    assertThat(compare().finding().gaps())
        .containsExactly(
            new Gap("1 method skipped (native)", "ato show 2 --skipped"),
            new Gap("rule com.acme.Gone matched nothing", "ato show 2"));
  }

  private CodeComparison compare() {
    return CodeComparison.of(new RunPair(before.build(), after.build()));
  }
}
