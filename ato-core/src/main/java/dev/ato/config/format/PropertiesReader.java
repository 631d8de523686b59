package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.KeyPath;
import dev.ato.config.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads Java properties (the line format of {@link java.util.Properties}), with the place of each.
 * Dots part keys; a key that is a value and has keys below it is an error.
 */
final class PropertiesReader {

  private final Source source;
  private final Map<KeyPath, PropertyLines.Property> seen = new HashMap<>();
  private final ADict.Editor tree = ADict.editor();

  private PropertiesReader(Source source) {
    this.source = source;
  }

  static ADict read(Source source) {
    PropertiesReader reader = new PropertiesReader(source);
    new PropertyLines(source).forEach(reader::add);
    return reader.tree.freeze();
  }

  private void add(PropertyLines.Property property) {
    KeyPath path = new KeyPath(Arrays.asList(property.key().split("\\.", -1)));
    if (path.length() > Limits.NESTING) {
      throw source.nestedTooDeep(property.line(), property.column());
    }
    PropertyLines.Property first = seen.putIfAbsent(path, property);
    if (first != null) {
      throw source.writtenTwice(
          property.key(),
          source.at(first.line(), first.column()),
          property.line(),
          property.column());
    }
    requireNoConflict(path, property);
    tree.set(path, Value.of(property.value(), source.at(property.line(), property.column())));
  }

  private void requireNoConflict(KeyPath path, PropertyLines.Property property) {
    for (KeyPath above = path.parent(); !above.isRoot(); above = above.parent()) {
      if (seen.containsKey(above)) {
        throw conflict(above, property);
      }
    }
    if (tree.value(path).isPresent()) {
      throw conflict(path, property);
    }
  }

  private ConfigException conflict(KeyPath path, PropertyLines.Property property) {
    return source.wrong(
        property.line(),
        property.column(),
        "\"" + path + "\" is a value and has keys below it, too");
  }
}
