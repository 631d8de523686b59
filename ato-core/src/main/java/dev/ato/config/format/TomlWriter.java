package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.KeyPath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes TOML: the scalars and lists of a tree first, then its trees under headings. */
final class TomlWriter {

  private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z0-9_-]+");

  private final StringBuilder out = new StringBuilder();

  private TomlWriter() {}

  static String write(ADict tree) {
    TomlWriter writer = new TomlWriter();
    writer.table(KeyPath.ROOT, tree);
    return writer.out.toString();
  }

  private void table(KeyPath path, ADict tree) {
    List<String> trees = new ArrayList<>();
    for (String key : tree.keys()) {
      Object value = tree.entry(key).orElseThrow().plain();
      if (value instanceof ADict) {
        trees.add(key);
      } else {
        KeyPath below = path.child(key);
        out.append(key(below, key)).append(" = ");
        value(below, value);
        out.append('\n');
      }
    }
    for (String key : trees) {
      KeyPath below = path.child(key);
      requireModest(below, tree.entry(key).orElseThrow().plain());
      out.append(out.length() == 0 ? "[" : "\n[").append(heading(below)).append("]\n");
      if (tree.entry(key).orElseThrow().plain() instanceof ADict child) {
        table(below, child);
      }
    }
  }

  private static String heading(KeyPath path) {
    return String.join(".", path.keys().stream().map(key -> key(path, key)).toList());
  }

  private static String key(KeyPath path, String key) {
    return BARE_KEY.matcher(key).matches() ? key : quote(path, key);
  }

  private void value(KeyPath path, @Nullable Object value) {
    requireModest(path, value);
    if (value == null) {
      throw Unholdable.error(path, Format.TOML, "has no null", value);
    } else if (value instanceof BigInteger) {
      throw Unholdable.error(path, Format.TOML, "holds whole numbers of at most 64 bits", value);
    } else if (value instanceof ADict tree) {
      inline(path, tree);
    } else if (value instanceof List<?> list) {
      list(path, list);
    } else if (value instanceof String text) {
      out.append(quote(path, text));
    } else if (value instanceof Double number) {
      out.append(PythonFloat.repr(number));
    } else if (value instanceof Long || value instanceof Boolean) {
      out.append(value);
    } else {
      out.append(IsoText.of(path, Format.TOML, value));
    }
  }

  private static void requireModest(KeyPath path, @Nullable Object value) {
    if (path.length() >= Limits.TOML_NESTING) {
      String lack = "holds " + Limits.TOML_NESTING + " levels";
      throw Unholdable.error(path, Format.TOML, lack, value);
    }
  }

  private void inline(KeyPath path, ADict tree) {
    String separator = "";
    out.append('{');
    for (String key : tree.keys()) {
      KeyPath below = path.child(key);
      out.append(separator).append(key(below, key)).append(" = ");
      value(below, tree.entry(key).orElseThrow().plain());
      separator = ", ";
    }
    out.append('}');
  }

  private void list(KeyPath path, List<?> list) {
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      value(path.child(Integer.toString(i)), list.get(i));
    }
    out.append(']');
  }

  private static String quote(KeyPath path, String text) {
    Unholdable.requireCharacters(path, Format.TOML, text);
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F) {
        quoted.append(String.format("\\u%04X", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
