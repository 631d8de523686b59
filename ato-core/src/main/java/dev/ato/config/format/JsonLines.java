package dev.ato.config.format;

import dev.ato.config.ADict;
import java.util.ArrayList;
import java.util.List;

/** JSON Lines: an object on each line that is not blank. */
final class JsonLines {

  private JsonLines() {}

  static List<ADict> readAll(Source source) {
    new BracketDepth(source, "\"").requireModest();
    List<ADict> trees = new ArrayList<>();
    String[] lines = source.text().split("\\r?\\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        trees.add(JsonReader.read(source, lines[i], i));
      }
    }
    return List.copyOf(trees);
  }

  static ADict readOne(Source source) {
    List<ADict> trees = readAll(source);
    if (trees.size() > 1) {
      throw source.wrong(
          1,
          1,
          "holds " + trees.size() + " configs, where one is expected; loadAll reads them all");
    }
    return trees.isEmpty() ? ADict.empty() : trees.get(0);
  }
}
