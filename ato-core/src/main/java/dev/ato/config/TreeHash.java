package dev.ato.config;

import dev.ato.digest.Opener;
import dev.ato.digest.Sha256;
import dev.ato.digest.ValueDigester;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The hashes without blind spots: those of maps and lists in the canonical encoding of values. */
final class TreeHash {

  /** Part of the hash, so that it never equals one of content. */
  private static final String STRUCTURE_SCHEME = "ato-config-structure/1";

  private static final ValueDigester DIGESTER = new ValueDigester(Opener.NONE);

  private TreeHash() {}

  static Sha256 content(ADict tree) {
    return DIGESTER.digest(mapped(tree, plain -> plain)).hash();
  }

  static Sha256 structure(ADict tree) {
    return DIGESTER.digest(List.of(STRUCTURE_SCHEME, mapped(tree, PythonType::of))).hash();
  }

  /** The tree as maps and lists, with something in place of each value that is neither. */
  private static Map<String, @Nullable Object> mapped(
      ADict tree, Function<@Nullable Object, @Nullable Object> scalar) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    tree.entries().forEach((key, value) -> map.put(key, mapped(value.plain(), scalar)));
    return map;
  }

  private static @Nullable Object mapped(
      @Nullable Object plain, Function<@Nullable Object, @Nullable Object> scalar) {
    if (plain instanceof ADict tree) {
      return mapped(tree, scalar);
    } else if (plain instanceof ConfigList list) {
      List<@Nullable Object> elements = new ArrayList<>(list.size());
      list.forEach(element -> elements.add(mapped(element, scalar)));
      return elements;
    }
    return scalar.apply(plain);
  }
}
