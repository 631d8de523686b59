package dev.ato.scope;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.KeyPath;
import dev.ato.config.Value;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a tree of texts with dotted keys. */
final class PropertyTree {

  private PropertyTree() {}

  static ADict read(PropertySource source) {
    Set<String> keys = new LinkedHashSet<>();
    source.keys().forEach(keys::add);
    ADict.Editor tree = ADict.editor();
    for (String key : keys) {
      Optional<String> text = source.value(key);
      if (text.isPresent()) {
        KeyPath path = path(key);
        requireFree(source, tree, path);
        tree.set(path, Value.of(literal(text.get()), source.origin(key)));
      }
    }
    return tree.freeze();
  }

  /** What is no path, such as {@code a..b}, is one key. */
  private static KeyPath path(String key) {
    try {
      return KeyPath.parse(key);
    } catch (ConfigException noPath) {
      return KeyPath.of(key);
    }
  }

  /** What is no literal is a text; nobody meant to write one. */
  private static @Nullable Object literal(String text) {
    try {
      return ValueParser.parse(text);
    } catch (ScopeException noLiteral) {
      return text;
    }
  }

  private static void requireFree(PropertySource source, ADict.Editor tree, KeyPath path) {
    for (KeyPath each = path; !each.isRoot(); each = each.parent()) {
      Optional<Value> there = tree.value(each);
      if (there.isPresent() && (each.equals(path) || !(there.get().plain() instanceof ADict))) {
        throw new ScopeException(
            source.name()
                + " has a value for "
                + Shown.of(each.toString())
                + " and for keys within it; take a part of it with below(prefix)");
      }
    }
  }
}
