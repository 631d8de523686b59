package dev.ato.agent.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.agent.Masking;
import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Leaf;
import dev.ato.config.Origin;
import dev.ato.config.format.ConfigFile;
import dev.ato.config.format.Format;
import dev.ato.journal.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the application's own config, secrets masked. */
final class ConfigFacts {

  /** More keys than anybody writes; what comes after them is compared by the hash alone. */
  private static final int MOST_KEYS = 20_000;

  private ConfigFacts() {}

  /** The config of a file, or why it could not be read. */
  static Event.Config of(String file) {
    try {
      return recorded(file, load(Path.of(file)));
    } catch (ConfigException | IOException failure) {
      return unread(file, String.valueOf(failure.getMessage()));
    } catch (LinkageError noLibrary) {
      return unread(file, "this format is not read key by key; yaml, json and python are");
    }
  }

  /** The agent has no library for JSON; YAML's reads it, for JSON is a part of YAML. */
  private static ADict load(Path file) throws IOException {
    return Format.of(file) == Format.JSON
        ? Format.YAML.read(file.toString(), Files.readString(file, UTF_8))
        : ConfigFile.load(file);
  }

  private static Event.Config recorded(String file, ADict config) {
    List<String> keys = new ArrayList<>();
    List<Leaf> leaves = config.leaves();
    for (Leaf leaf : leaves.subList(0, Math.min(leaves.size(), MOST_KEYS))) {
      keys.add(leaf.path().toString());
      keys.add(leaf.value().pythonType());
      keys.add(masked(leaf));
      keys.add(leaf.origin().map(Origin::text).orElse(""));
    }
    String note = leaves.size() > MOST_KEYS ? "only " + MOST_KEYS + " keys are kept" : "";
    return new Event.Config(
        file, config.structuralHash(), Optional.of(config.contentHash()), keys, note);
  }

  /** A key is secret if any part of its path sounds so, a list if it holds such a key. */
  private static String masked(Leaf leaf) {
    boolean isSecret =
        leaf.path().keys().stream().anyMatch(Masking::isSecret) || holdsSecret(leaf.plain());
    return isSecret ? Masking.MASK : Masking.value("", String.valueOf(leaf.plain()));
  }

  private static boolean holdsSecret(@Nullable Object plain) {
    if (plain instanceof ADict tree) {
      return tree.keys().stream().anyMatch(Masking::isSecret)
          || tree.toMap().values().stream().anyMatch(ConfigFacts::holdsSecret);
    } else if (plain instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .anyMatch(
              entry ->
                  Masking.isSecret(String.valueOf(entry.getKey()))
                      || holdsSecret(entry.getValue()));
    }
    return plain instanceof List<?> list && list.stream().anyMatch(ConfigFacts::holdsSecret);
  }

  private static Event.Config unread(String file, String why) {
    return new Event.Config(file, "", Optional.empty(), List.of(), why);
  }
}
