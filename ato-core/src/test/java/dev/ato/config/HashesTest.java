package dev.ato.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

class HashesTest {

  @TestFactory
  Stream<DynamicTest> theStructuralHashIsThatOfThePythonOriginal() throws IOException {
    try (InputStream golden = HashesTest.class.getResourceAsStream("structural_hash.jsonl")) {
      List<String> lines = new String(golden.readAllBytes(), UTF_8).lines().toList();
      assertThat(lines).hasSize(58);
      return lines.stream()
          .map(
              line ->
                  DynamicTest.dynamicTest(
                      line,
                      () -> {
                        Map<?, ?> row = JsonMapper.shared().readValue(line, Map.class);
                        ADict config = (ADict) Value.of(row.get("config")).plain();

                        assertThat(config.structuralHash()).isEqualTo(row.get("structural_hash"));
                      }));
    }
  }

  @Test
  void theStrictStructuralHashSeesWhatListsContain() {
    ADict ints = ADict.of(Map.of("l", List.of(1, 2)));
    ADict texts = ADict.of(Map.of("l", List.of("1", "2")));

    assertThat(ints.structuralHash()).isEqualTo(texts.structuralHash());
    assertThat(ints.strictStructuralHash()).isNotEqualTo(texts.strictStructuralHash());
    assertThat(ints.strictStructuralHash())
        .isEqualTo(ADict.of(Map.of("l", List.of(3, 4))).strictStructuralHash());
  }

  @Test
  void theStrictStructuralHashSeesEmptyTrees() {
    ADict with = ADict.of(Map.of("a", Map.of()));

    assertThat(with.structuralHash()).isEqualTo(ADict.empty().structuralHash());
    assertThat(with.strictStructuralHash()).isNotEqualTo(ADict.empty().strictStructuralHash());
  }

  @Test
  void aChangedValueChangesTheContentHashAlone() {
    ADict one = ADict.of(Map.of("lr", 0.1));
    ADict two = ADict.of(Map.of("lr", 0.2));

    assertThat(one.contentHash()).isNotEqualTo(two.contentHash());
    assertThat(one.structuralHash()).isEqualTo(two.structuralHash());
    assertThat(one.strictStructuralHash()).isEqualTo(two.strictStructuralHash());
  }

  @Test
  void theHashesStayTheSameFromReleaseToRelease() {
    ADict config = ADict.of(Map.of("lr", 0.1, "model", Map.of("layers", List.of(64, 128))));

    assertThat(config.contentHash().hex())
        .isEqualTo("af80dccebd322259ec7f2901040dbfa2d4d9b95cf509e6e49f0a843adeb83a44");
    assertThat(config.strictStructuralHash().hex())
        .isEqualTo("4255b5bd35db1ac79c7a0c7238a5c88ab5277f69de9d46ab2f1e776c9b1a818f");
  }

  @Test
  void aTypeThatPythonReadsOtherwiseCountsInTheStructuralHashAlone() {
    ADict number = ADict.of(Map.of("lr", 0.001));
    ADict marked = ADict.of(Map.of("lr", Value.of(0.001).withPythonType("str")));

    assertThat(marked).isEqualTo(number);
    assertThat(marked.contentHash()).isEqualTo(number.contentHash());
    assertThat(marked.structuralHash())
        .isEqualTo(ADict.of(Map.of("lr", "1e-3")).structuralHash())
        .isNotEqualTo(number.structuralHash());
  }
}
