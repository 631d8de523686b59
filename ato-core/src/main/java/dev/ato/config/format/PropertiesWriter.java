package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.KeyPath;
import dev.ato.config.Leaf;

/** Writes Java properties in ASCII, as {@link java.util.Properties} escapes them. */
final class PropertiesWriter {

  private PropertiesWriter() {}

  static String write(ADict tree) {
    StringBuilder out = new StringBuilder();
    for (Leaf leaf : tree.leaves()) {
      if (!(leaf.plain() instanceof String text)) {
        throw Unholdable.error(leaf.path(), Format.PROPERTIES, "holds texts alone", leaf.plain());
      }
      out.append(key(leaf.path())).append('=').append(escape(text, false)).append('\n');
    }
    return out.toString();
  }

  private static String key(KeyPath path) {
    for (String key : path.keys()) {
      if (key.indexOf('.') >= 0) {
        throw Unholdable.error(path, Format.PROPERTIES, "has no keys with a dot", key);
      }
    }
    String joined = String.join(".", path.keys());
    if (joined.isEmpty()) {
      throw Unholdable.error(path, Format.PROPERTIES, "has no empty key alone", joined);
    }
    return escape(joined, true);
  }

  private static String escape(String text, boolean key) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && (key || i == 0)) {
        escaped.append("\\ ");
      } else if ("\\=:#!".indexOf(c) >= 0) {
        escaped.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        escaped.append(String.format("\\u%04X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
