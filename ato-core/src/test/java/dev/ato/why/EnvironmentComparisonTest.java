package dev.ato.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.why.Finding.State;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvironmentComparisonTest {

  private final Recording before = new Recording(1).fact("jdk.version", "17").jar("a.jar", "a");
  private final Recording after = new Recording(2).fact("jdk.version", "17").jar("a.jar", "a");

  @Test
  void equalFactsAndJarsAreTheSame() {
    assertThat(compare().surelySame()).isTrue();
  }

  @Test
  void anotherJdkDiffers() {
    after.fact("jdk.version", "25");

    assertThat(compare().differences())
        .containsExactly(Difference.changed("jdk.version", "17", "25"));
  }

  @Test
  void aFactThatOnlyOneRunHasDiffers() {
    after.fact("flags", "-ea");

    assertThat(compare().differences())
        .containsExactly(Difference.between("flags", Optional.empty(), Optional.of("-ea")));
  }

  @Test
  void aVariableThatDiffersMayBeTheCauseUnseen() {
    before.fact("variable.RATE", "1");
    after.fact("variable.RATE", "2");

    assertThat(compare().state()).isEqualTo(State.SAME);
    assertThat(compare().surelySame()).isFalse();
    assertThat(compare().gaps())
        .extracting(Gap::reason)
        .containsExactly("RATE: variables that differ, perhaps unread");
  }

  @Test
  void theWorkingFolderIsARemark() {
    before.fact("user.dir", "/a");
    after.fact("user.dir", "/b");

    assertThat(compare().state()).isEqualTo(State.SAME);
    assertThat(compare().remarks()).containsExactly("user.dir /a -> /b");
  }

  @Test
  void aJarWithTheSameBytesIsTheSameUnderAnyName() {
    after.withoutJars().jar("/b/renamed.jar", "a");

    assertThat(compare().state()).isEqualTo(State.SAME);
  }

  @Test
  void aNewerVersionOfAJarIsPairedWithTheOlderOne() {
    before.jar("lib/guava-32.0.jar", "32");
    after.jar("lib/guava-33.1.jar", "33");

    Difference difference = compare().differences().get(0);
    assertThat(compare().differences()).hasSize(1);
    assertThat(difference.before().orElseThrow()).isEqualTo("guava-32.0.jar");
    assertThat(difference.after().orElseThrow()).isEqualTo("guava-33.1.jar");
  }

  @Test
  void anotherOrderOfTheSameJarsDiffers() {
    before.jar("b.jar", "b");
    after.withoutJars().jar("b.jar", "b").jar("a.jar", "a");

    assertThat(compare().differences())
        .extracting(Difference::subject)
        .containsExactly("class path order");
  }

  @Test
  void aJarThatWasNotHashedIsUnknownIfItsSizeIsTheSame() {
    before.unhashedJar("big.jar", 9);
    after.unhashedJar("big.jar", 9);

    assertThat(compare().gaps()).containsExactly(Gap.of("big.jar was not hashed"));
  }

  @Test
  void aJarThatWasNotHashedDiffersIfItsSizeDoes() {
    before.unhashedJar("big.jar", 9);
    after.unhashedJar("big.jar", 10);

    assertThat(compare().state()).isEqualTo(State.DIFFERS);
  }

  private Finding compare() {
    return EnvironmentComparison.of(new RunPair(before.build(), after.build()), Set.of());
  }
}
