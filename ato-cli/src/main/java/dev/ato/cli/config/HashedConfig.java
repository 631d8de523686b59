package dev.ato.cli.config;

import dev.ato.cli.answer.JsonObject;
import dev.ato.config.ADict;
import dev.ato.config.Leaf;
import dev.ato.digest.Sha256;
import java.util.List;

/**
 * The hashes of one config.
 *
 * @param keys how many paths end in it
 * @param readOtherwise the paths whose values Python takes for another type, with that type
 */
record HashedConfig(
    String file,
    String structural,
    Sha256 strict,
    Sha256 content,
    int keys,
    List<Otherwise> readOtherwise) {

  private static final int SHOWN = 3;

  /** A value that Python takes for another type. */
  record Otherwise(String path, String value, String type) {

    private String text() {
      return path + " = " + value + " as " + type;
    }

    private JsonObject json() {
      return new JsonObject().put("path", path).put("value", value).put("type", type);
    }
  }

  static HashedConfig of(String file, ADict config) {
    List<Leaf> leaves = config.leaves();
    List<Otherwise> otherwise =
        leaves.stream()
            .filter(leaf -> leaf.value().isReadOtherwiseByPython())
            .map(
                leaf ->
                    new Otherwise(
                        leaf.path().toString(), leaf.value().shown(), leaf.value().pythonType()))
            .toList();
    return new HashedConfig(
        file,
        config.structuralHash(),
        config.strictStructuralHash(),
        config.contentHash(),
        leaves.size(),
        otherwise);
  }

  String text() {
    return structural + "  " + content.hex() + "  " + file + note();
  }

  JsonObject json() {
    return new JsonObject()
        .put("file", file)
        .put("structural", structural)
        .put("strict", strict)
        .put("content", content)
        .put("keys", keys)
        .putEach("pythonReads", readOtherwise, Otherwise::json);
  }

  private String note() {
    if (readOtherwise.isEmpty()) {
      return "";
    }
    List<String> shown = readOtherwise.stream().limit(SHOWN).map(Otherwise::text).toList();
    int more = readOtherwise.size() - shown.size();
    return "  (Python reads "
        + String.join(", ", shown)
        + (more > 0 ? " and " + more + " more)" : ")");
  }
}
