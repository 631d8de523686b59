package dev.ato.agent;

/** Reads a YAML document into nodes. */
@FunctionalInterface
public interface YamlReader {

  /**
   * Reads one document; an empty one gives an empty map.
   *
   * @throws YamlException if the text is not YAML
   */
  Node read(String text);
}
