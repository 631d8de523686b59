package dev.ato.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPolicyTest {

  @Test
  void firstKeepsTheFirstAndSampleEachNth() {
    assertThat(CallPolicy.parse("first: 2").keeps(2)).isTrue();
    assertThat(CallPolicy.parse("first: 2").keeps(3)).isFalse();
    assertThat(CallPolicy.parse("sample: 3").keeps(1)).isTrue();
    assertThat(CallPolicy.parse("sample: 3").keeps(3)).isFalse();
    assertThat(CallPolicy.parse("sample: 3").keeps(4)).isTrue();
    assertThat(CallPolicy.parse("all").keeps(Long.MAX_VALUE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"first: 0", "first", "some", "sample: x", ""})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> CallPolicy.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "first: 1000", "sample: 100"})
  void aPolicyIsPrintedAsItIsWritten(String text) {
    assertThat(CallPolicy.parse(text)).hasToString(text);
  }
}
