package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Origin;
import dev.ato.config.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that build on others. Each file is read once, however many name it. */
final class Inheritance {

  private static final String BASE = "_base_";
  private static final int LONGEST_CHAIN = 100;

  private final Map<Path, ADict> loaded = new HashMap<>();

  /** The files that are being read: each is a base of the one before. */
  private final Map<Path, Path> chain = new LinkedHashMap<>();

  ADict load(Path file) {
    Path real = real(file);
    ADict known = loaded.get(real);
    if (known != null) {
      return known;
    }
    requireNoCycle(real, file);
    chain.put(real, file);
    ADict config = inherited(file, ConfigFile.loadAlone(file));
    chain.remove(real);
    loaded.put(real, config);
    return config;
  }

  private ADict inherited(Path file, ADict own) {
    Value bases = own.entry(BASE).orElse(null);
    if (bases == null) {
      return own;
    }
    ADict config = ADict.empty();
    for (Value base : names(bases)) {
      config = config.with(base(file, base));
    }
    return Overlay.merge(config, own.without(BASE));
  }

  private static List<Value> names(Value bases) {
    if (!(bases.plain() instanceof List<?> list)) {
      return List.of(bases);
    }
    List<Value> names = new ArrayList<>();
    for (Object each : list) {
      names.add(bases.origin().map(origin -> Value.of(each, origin)).orElse(Value.of(each)));
    }
    return names;
  }

  private ADict base(Path file, Value base) {
    if (!(base.plain() instanceof String name) || name.isEmpty()) {
      throw wrong(
          base, "_base_: expected the name of a file or a list of such, but was " + base.shown());
    }
    Path path = sibling(file, name, base);
    if (!Files.exists(path)) {
      throw wrong(base, "_base_: there is no file " + path);
    }
    return load(path);
  }

  private static Path sibling(Path file, String name, Value base) {
    try {
      return file.resolveSibling(name).normalize();
    } catch (InvalidPathException e) {
      throw wrong(base, "_base_: is no name of a file: " + e.getMessage());
    }
  }

  private void requireNoCycle(Path real, Path file) {
    if (chain.containsKey(real)) {
      List<String> names = new ArrayList<>();
      chain.forEach(
          (path, name) -> {
            if (!names.isEmpty() || path.equals(real)) {
              names.add(name.toString());
            }
          });
      names.add(file.toString());
      throw new ConfigException("_base_ goes in a circle: " + String.join(" -> ", names));
    } else if (chain.size() >= LONGEST_CHAIN) {
      throw new ConfigException(
          file + ": more than " + LONGEST_CHAIN + " files build on each other");
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize(); // Reading it says what is wrong with it.
    }
  }

  private static ConfigException wrong(Value value, String what) {
    String place = value.origin().map(Origin::text).map(text -> text + ": ").orElse("");
    return new ConfigException(place + what);
  }
}
