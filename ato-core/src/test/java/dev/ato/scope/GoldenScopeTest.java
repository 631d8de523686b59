package dev.ato.scope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.config.ADict;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.ObjectMapper;

/** Every merge computes what ato for Python does, in the same order. */
class GoldenScopeTest {

  @TestFactory
  Stream<DynamicTest> mergesAsPythonDoes() throws IOException {
    return lines().stream().map(ADict::of).map(this::comparison);
  }

  private DynamicTest comparison(ADict golden) {
    return DynamicTest.dynamicTest(
        String.join(" ", golden.strings("argv")) + " of " + golden.trees("views").size() + " views",
        () -> {
          Resolution resolution = resolve(golden);

          assertThat(resolution.config()).isEqualTo(golden.tree("config"));
          assertThat(applied(resolution)).isEqualTo(golden.strings("applied"));
          assertThat(resolution.config().keys())
              .containsExactlyElementsOf(golden.tree("config").keys());
        });
  }

  private static Resolution resolve(ADict golden) {
    Scope scope = Scope.named("golden").allowUnknownKeys();
    if (golden.has("base")) {
      scope.base(golden.tree("base"));
    }
    golden
        .trees("views")
        .forEach(view -> scope.view(view.string("name"), settings(view), view.tree("set")));
    return scope.resolve(golden.strings("argv").toArray(String[]::new));
  }

  private static View settings(ADict view) {
    List<String> chain =
        view.find("chain_with")
            .map(names -> names instanceof String one ? List.of(one) : view.strings("chain_with"))
            .orElse(List.of());
    return new View(
        view.integer("priority", 0),
        view.bool("default", false),
        view.bool("lazy", false),
        chain,
        "");
  }

  /** The original does not name the config that a scope starts with. */
  private static List<String> applied(Resolution resolution) {
    return resolution.order().stream()
        .filter(layer -> layer.kind() != Layer.Kind.BASE)
        .map(Layer::name)
        .toList();
  }

  private static List<Map<String, Object>> lines() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Map<String, Object>> read = new ArrayList<>();
    try (InputStream file = GoldenScopeTest.class.getResourceAsStream("scope_merge.jsonl")) {
      for (String line : new String(file.readAllBytes(), UTF_8).split("\n")) {
        read.add(json.readValue(line, new tools.jackson.core.type.TypeReference<>() {}));
      }
    }
    return read;
  }
}
