package dev.ato.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPolicyTest {

  @Test
  void firstGoesWithAStrideOrAReservoir() {
    assertThat(CallPolicy.parse("first: 2")).isEqualTo(new CallPolicy(2, 0, 0));
    assertThat(CallPolicy.parse("sample: 3")).isEqualTo(new CallPolicy(0, 3, 0));
    assertThat(CallPolicy.parse("reservoir: 9, first: 2")).isEqualTo(new CallPolicy(2, 0, 9));
    assertThat(CallPolicy.parse("first: 2 sample:3")).isEqualTo(new CallPolicy(2, 3, 0));
    assertThat(CallPolicy.parse("all")).isEqualTo(CallPolicy.ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first: 0",
        "first",
        "some",
        "sample: x",
        "",
        "first 2",
        "first: 1, first: 2",
        "sample: 2, reservoir: 3",
        "reservoir: 1000000",
        "all, first: 2"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> CallPolicy.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all",
        "first: 1000",
        "sample: 100",
        "first: 2, sample: 3",
        "first: 2, reservoir: 9"
      })
  void aPolicyIsPrintedAsItIsWritten(String text) {
    assertThat(CallPolicy.parse(text)).hasToString(text);
  }
}
