package dev.ato.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.why.Finding.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputComparisonTest {

  private final Recording before = new Recording(1);
  private final Recording after = new Recording(2);

  @Test
  void aFileWithOtherContentDiffers() {
    before.arguments("a.csv").input("argument 1", "a.csv", "1");
    after.arguments("a.csv").input("argument 1", "a.csv", "2");

    assertThat(compare().moved()).isTrue();
  }

  @Test
  void aFileWithTheSameContentIsTheSameUnderAnotherName() {
    before.arguments("a.csv").input("argument 1", "a.csv", "1");
    after.arguments("b.csv").input("argument 1", "b.csv", "1");

    assertThat(compare().state()).isEqualTo(State.SAME);
  }

  @Test
  void aFileOfANewArgumentFollowsTheArgument() {
    after.arguments("a.csv").input("argument 1", "a.csv", "1");

    assertThat(compare().differences())
        .extracting(Difference::follows)
        .containsExactly(Optional.of(Category.ARGUMENTS));
  }

  @Test
  void aFileThatAppearedUnderTheSameArgumentsDiffers() {
    before.arguments("a.csv");
    after.arguments("a.csv").input("argument 1", "a.csv", "1");

    assertThat(compare().moved()).isTrue();
  }

  @Test
  void aFileThatWasNotHashedIsUnknownAndSaysWhy() {
    before.arguments("a.csv").unhashedInput("argument 1", "a.csv", "larger than 1 GiB");
    after.arguments("a.csv").unhashedInput("argument 1", "a.csv", "larger than 1 GiB");

    assertThat(compare().state()).isEqualTo(State.UNKNOWN);
    assertThat(compare().gaps()).containsExactly(Gap.of("a.csv: larger than 1 GiB"));
  }

  @Test
  void noFileAtAllIsUnknown() {
    assertThat(compare().state()).isEqualTo(State.UNKNOWN);
  }

  private Finding compare() {
    RunPair runs = new RunPair(before.build(), after.build());
    Finding arguments = ArgumentComparison.of(runs);
    return InputComparison.of(runs, arguments).build();
  }
}
