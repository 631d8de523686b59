package dev.ato.config.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Config in files: the name of a file says its format, {@code _base_} what it builds on. */
public final class ConfigFile {

  private ConfigFile() {}

  /**
   * Reads a file, and first the files that its key {@code _base_} names, one or a list, relative to
   * the file: they are merged in order, and the file's own keys over them. A tree with the key
   * {@code _delete_: true} takes the place of what the bases say, instead of being merged.
   *
   * @throws ConfigException if a file cannot be read or understood, in one line with its place
   */
  public static ADict load(Path file) {
    return new Inheritance().load(file);
  }

  /** Reads a file alone: {@code _base_} is a key like any other. */
  public static ADict loadAlone(Path file) {
    Format format = Format.of(file);
    return format.read(FileText.read(file));
  }

  /** Reads all configs of a file: of JSON Lines one for each line, else the one that it is. */
  public static List<ADict> loadAll(Path file) {
    return Format.of(file) == Format.JSON_LINES
        ? JsonLines.readAll(FileText.read(file))
        : List.of(load(file));
  }

  /**
   * Writes a file in the format that its name says; nothing is written if it cannot hold the tree.
   */
  public static void save(ADict tree, Path file) {
    save(Format.of(file).write(tree), file);
  }

  /** Writes several configs as JSON Lines, one on each line. */
  public static void saveAll(List<ADict> trees, Path file) {
    if (Format.of(file) != Format.JSON_LINES) {
      throw new ConfigException(file + ": several configs are saved as .jsonl alone");
    }
    StringBuilder lines = new StringBuilder();
    trees.forEach(tree -> lines.append(Format.JSON_LINES.write(tree)));
    save(lines.toString(), file);
  }

  /**
   * Puts a config together from a folder as Hydra lays it out: {@code root/config.yaml} (of any
   * format, and it may be missing), then for each selected group a file of the folder of its name,
   * such as {@code root/model/resnet50.yaml} below the key {@code model}, then single values.
   *
   * @param select for each group the name of its file, without the ending, or a list of several
   *     that are merged in order
   * @param overrides values by their dotted paths
   * @param required paths that must be there in the end; all that are missing are told at once
   */
  public static ADict composeHierarchy(
      Path root, Map<String, ?> select, Map<String, ?> overrides, Collection<String> required) {
    return new Hierarchy(root).compose(select, overrides, required);
  }

  private static void save(String text, Path file) {
    try {
      Files.writeString(file, text, UTF_8);
    } catch (AccessDeniedException e) {
      throw new ConfigException(file + ": may not be written by this user", e);
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }
}
