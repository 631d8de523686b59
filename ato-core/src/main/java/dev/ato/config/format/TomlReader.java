package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.Origin;
import dev.ato.config.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlKeyValue;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;

/** Reads TOML with tomlj. The place of a table is that of its heading. */
final class TomlReader {

  private final Source source;

  private TomlReader(Source source) {
    this.source = source;
  }

  static ADict read(Source source) {
    new BracketDepth(source, "\"'").requireModest();
    TomlParseResult result = Toml.parse(source.text(), TomlVersion.V1_0_0);
    if (result.hasErrors()) {
      TomlParseError error = result.errors().get(0);
      String what = Source.oneLine(error.getMessage());
      throw source.wrong(error.position().line(), error.position().column(), what);
    }
    return new TomlReader(source).tree(result, 1);
  }

  private ADict tree(TomlTable table, int depth) {
    ADict.Builder tree = new ADict.Builder();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      TomlKeyValue entry = table.entry(path);
      TomlPosition place = entry == null ? table.inputPositionOf(path) : entry.value().position();
      tree.put(key, value(table.get(path), place, depth + 1));
    }
    return tree.build();
  }

  private Value value(@Nullable Object value, @Nullable TomlPosition place, int depth) {
    int line = place == null ? 1 : place.line();
    int column = place == null ? 1 : place.column();
    if (depth > Limits.NESTING) {
      throw source.nestedTooDeep(line, column);
    }
    Origin origin = source.at(line, column);
    if (value instanceof TomlTable table) {
      return Value.of(tree(table, depth), origin);
    } else if (value instanceof TomlArray array) {
      List<Value> elements = new ArrayList<>(array.size());
      for (int i = 0; i < array.size(); i++) {
        elements.add(value(array.get(i), array.inputPositionOf(i), depth + 1));
      }
      return Value.ofList(elements, origin);
    }
    return Value.of(value, origin);
  }
}
