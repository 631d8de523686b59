package dev.ato.config.format;

import dev.ato.config.Origin;
import java.util.HashMap;
import java.util.Map;

/** The keys of one tree of a file, none of which may be written twice. */
final class Keys {

  private final Source source;
  private final Map<String, Origin> seen = new HashMap<>();

  Keys(Source source) {
    this.source = source;
  }

  /** Takes note of a key; a second one is an error that says both places. */
  void requireNew(String key, int line, int column) {
    Origin first = seen.putIfAbsent(key, source.at(line, column));
    if (first != null) {
      throw source.writtenTwice(key, first, line, column);
    }
  }
}
