package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with a config and, for each group, a folder of its alternatives. */
final class Hierarchy {

  private static final String BASE_NAME = "config";

  private final Path root;

  Hierarchy(Path root) {
    this.root = root;
  }

  ADict compose(Map<String, ?> select, Map<String, ?> overrides, Collection<String> required) {
    if (!Files.isDirectory(root)) {
      throw new ConfigException(root + ": there is no such folder of config");
    }
    Path base = file(root, BASE_NAME);
    ADict.Editor config = (base == null ? ADict.empty() : ConfigFile.load(base)).edit();
    select.forEach((group, names) -> select(config, group, names));
    overrides.forEach(config::set);
    ADict composed = config.freeze();
    requireAll(composed, required);
    return composed;
  }

  private void select(ADict.Editor config, String group, Object names) {
    Path folder = root.resolve(plainName("group", group));
    if (!Files.isDirectory(folder)) {
      throw new ConfigException(
          "no group \"" + group + "\" in " + root + advice(group, names(root, true)));
    }
    String path = group.replace('/', '.');
    List<?> chosen = names instanceof Collection<?> several ? List.copyOf(several) : List.of(names);
    for (Object name : chosen) {
      config.at(path).update(ConfigFile.load(alternative(folder, group, name.toString())));
    }
  }

  private static Path alternative(Path folder, String group, String name) {
    Path file = file(folder, plainName("name", name));
    if (file == null) {
      throw new ConfigException(
          "no config \""
              + name
              + "\" for the group \""
              + group
              + "\" in "
              + folder
              + advice(name, names(folder, false)));
    }
    return file;
  }

  private static void requireAll(ADict config, Collection<String> required) {
    List<String> missing = required.stream().filter(path -> !config.has(path)).toList();
    if (!missing.isEmpty()) {
      throw new ConfigException("required, but missing: " + String.join(", ", missing));
    }
  }

  /** The file of this name in any format, or null. */
  private static @Nullable Path file(Path folder, String name) {
    for (Format format : Format.values()) {
      for (String extension : format.extensions()) {
        Path file = folder.resolve(name + "." + extension);
        if (Files.isRegularFile(file)) {
          return file;
        }
      }
    }
    return null;
  }

  /** Names come from command lines; none may lead out of the folder. */
  private static String plainName(String what, String name) {
    boolean plain =
        !name.isEmpty()
            && !name.startsWith("/")
            && !name.contains("\\")
            && Stream.of(name.split("/", -1))
                .noneMatch(part -> part.isEmpty() || part.startsWith("."));
    if (!plain) {
      throw new ConfigException(
          "\""
              + name
              + "\" is no "
              + what
              + " of a config folder; accepted are names such as model "
              + "or model/backbone");
    }
    return name;
  }

  private static String advice(String given, Collection<String> known) {
    return NearestName.of(given, known)
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElse(known.isEmpty() ? "; there is none" : "; there are " + String.join(", ", known));
  }

  private static Collection<String> names(Path folder, boolean folders) {
    try (Stream<Path> files = Files.list(folder)) {
      Collection<String> names = new TreeSet<>();
      files
          .filter(file -> Files.isDirectory(file) == folders)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(
              name ->
                  folders || Format.named(name.substring(name.lastIndexOf('.') + 1)).isPresent())
          .forEach(name -> names.add(folders ? name : name.substring(0, name.lastIndexOf('.'))));
      return names;
    } catch (IOException e) {
      throw new ConfigException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }
}
