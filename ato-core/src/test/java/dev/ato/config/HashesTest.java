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
        .isEqualTo("dfd9b4ff18f7011025dffd019c1ac95363cd14b30158407b9d9cd6146b7b0a0f");
    assertThat(config.strictStructuralHash().hex())
        .isEqualTo("2856a9fb9175cd6e1c151330fc203c324c5584d84a91facb2d2e7e705291b214");
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
