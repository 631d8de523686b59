package dev.ato.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** Moves values from paths to others, all at once, so that two may change places. */
final class KeyReplacement {

  private KeyReplacement() {}

  static ADict replace(ADict tree, Map<String, String> paths) {
    Map<KeyPath, Value> moved = new LinkedHashMap<>();
    ADict.Editor editor = tree.edit();
    paths.forEach(
        (from, to) -> {
          moved.put(KeyPath.parse(to), tree.required(from));
          editor.remove(from);
        });
    moved.forEach(
        (path, value) -> {
          if (editor.value(path).isPresent()) {
            throw new ConfigException(
                "\"" + path + "\" is there already; no key can be moved to it");
          }
          editor.set(path, value);
        });
    return editor.freeze();
  }
}
