package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A form in which config is written. Text is read into values that know where they stood, and a
 * tree is written as text that reads back to an equal tree, or not at all: what a format cannot
 * hold is an error that names the key.
 */
public enum Format {
  /** YAML 1.1 as Python's reader takes it, with the numbers of 1.2 besides: {@code 1e-3}. */
  YAML("yaml", "yml"),

  /** JSON (RFC 8259); NaN and Infinity are read, for Python writes them. */
  JSON("json"),

  /** One JSON object a line; as a single config a text of at most one line. */
  JSON_LINES("jsonl", "ndjson"),

  /** TOML 1.0. */
  TOML("toml"),

  /** The text format of ato for Python, with quotes where it would lose something. */
  XYZ("xyz"),

  /** Python files of literal assignments, as OpenMMLab writes them; parsed, never executed. */
  PYTHON("py"),

  /** Java properties; dots part keys, and every value is a text. */
  PROPERTIES("properties"),

  /** HOCON, if {@code com.typesafe:config} is on the class path; without includes. */
  HOCON("conf", "hocon");

  /** A text, for a list is not known to be immutable: the endings with spaces between. */
  private final String extensions;

  Format(String... extensions) {
    this.extensions = String.join(" ", extensions);
  }

  /**
   * The format that the name of a file says.
   *
   * @throws ConfigException if it says none
   */
  public static Format of(Path file) {
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return named(extension)
        .orElseThrow(
            () ->
                new ConfigException(
                    file + ": the name says no format; accepted are names that end in " + all()));
  }

  /** The format of files whose names end so: {@code yaml}, {@code json} and so on. */
  public static Optional<Format> named(String extension) {
    return Arrays.stream(values())
        .filter(format -> format.extensions().contains(extension))
        .findFirst();
  }

  /** How names of such files end, without the dot; the first is the usual one. */
  public List<String> extensions() {
    return List.of(extensions.split(" "));
  }

  /**
   * The tree that a text says.
   *
   * @param name what origins and messages call the text
   */
  public ADict read(String name, String text) {
    return read(new Source(name, text));
  }

  /**
   * The text of a tree.
   *
   * @throws ConfigException if the format cannot hold a value, or is only read
   */
  public String write(ADict tree) {
    return switch (this) {
      case YAML -> YamlWriter.write(tree);
      case JSON -> JsonWriter.write(tree);
      case JSON_LINES -> JsonWriter.writeLine(tree);
      case TOML -> TomlWriter.write(tree);
      case XYZ -> XyzWriter.write(tree);
      case PROPERTIES -> PropertiesWriter.write(tree);
      case PYTHON, HOCON -> throw new ConfigException(this + " is read, but not written; YAML is");
    };
  }

  ADict read(Source source) {
    return switch (this) {
      case YAML -> YamlReader.read(source);
      case JSON -> JsonReader.read(source);
      case JSON_LINES -> JsonLines.readOne(source);
      case TOML -> TomlReader.read(source);
      case XYZ -> XyzReader.read(source);
      case PYTHON -> PythonReader.read(source);
      case PROPERTIES -> PropertiesReader.read(source);
      case HOCON -> HoconReader.read(source);
    };
  }

  private static String all() {
    return String.join(
        ", ",
        Arrays.stream(values())
            .flatMap(format -> format.extensions().stream())
            .map(extension -> "." + extension)
            .toList());
  }
}
