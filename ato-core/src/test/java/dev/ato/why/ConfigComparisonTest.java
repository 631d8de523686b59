package dev.ato.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ato.digest.Sha256;
import dev.ato.track.RecordedConfig;
import dev.ato.track.RecordedConfig.ConfigKey;
import dev.ato.track.RecordedRun;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigComparisonTest {

  @Test
  void keysAreComparedOneByOne() {
    Finding finding =
        compare(
            config("a", key("lr", "float", "0.1", 1), key("epochs", "int", "5", 2)),
            config("b", key("lr", "float", "0.2", 1), key("seed", "int", "7", 3)));

    assertThat(finding.compared()).isEqualTo("3 keys");
    assertThat(finding.differences())
        .extracting(Difference::subject, Difference::before, Difference::after)
        .containsExactly(
            tuple("lr", Optional.of("0.1"), Optional.of("0.2")),
            tuple("epochs", Optional.of("5"), Optional.empty()),
            tuple("seed", Optional.empty(), Optional.of("7")));
    assertThat(finding.differences().get(0).remark()).isEqualTo("train.yaml:1:5");
  }

  @Test
  void aMovedLineIsNoDifference() {
    Finding finding =
        compare(config("a", key("lr", "float", "1", 1)), config("a", key("lr", "float", "1", 9)));

    assertThat(finding.differences()).isEmpty();
  }

  @Test
  void anotherTypeOfTheSameTextIsADifference() {
    Finding finding =
        compare(config("a", key("lr", "int", "1", 1)), config("b", key("lr", "str", "1", 1)));

    assertThat(finding.differences()).hasSize(1);
  }

  @Test
  void aSecretThatChangedShowsWithoutItsValue() {
    Finding finding =
        compare(
            config("a", key("password", "str", "***", 1)),
            config("b", key("password", "str", "***", 1)));

    assertThat(finding.differences())
        .extracting(Difference::subject)
        .containsExactly("a masked value");
  }

  private static Finding compare(RecordedConfig before, RecordedConfig after) {
    return ConfigComparison.of(new RunPair(run(1, before), run(2, after)));
  }

  private static RecordedRun run(int id, RecordedConfig config) {
    RecordedRun bare = new Recording(id).build();
    return new RecordedRun(
        bare.run(),
        bare.environment(),
        bare.classPath(),
        bare.inputs(),
        bare.code(),
        bare.traces(),
        bare.deep(),
        bare.skips(),
        bare.unmatchedRules(),
        bare.warnings(),
        bare.log(),
        Optional.of(config));
  }

  private static RecordedConfig config(String content, ConfigKey... keys) {
    Sha256 hash = Sha256.ofUtf8(content);
    return new RecordedConfig(
        "train.yaml", "structural", Optional.of(hash), Stream.of(keys).toList(), "");
  }

  private static ConfigKey key(String path, String type, String value, int line) {
    return new ConfigKey(path, type, value, "train.yaml:" + line + ":5");
  }
}
