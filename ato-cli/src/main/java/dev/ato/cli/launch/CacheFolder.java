package dev.ato.cli.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The user's folder for what can be made again (XDG Base Directory Specification). */
public final class CacheFolder {

  private CacheFolder() {}

  /** The folder, which need not exist; empty for a user without a home. */
  public static Optional<Path> of(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (xdg.startsWith("/")) {
      return Optional.of(Path.of(xdg, "ato"));
    }
    String home = environment.getOrDefault("HOME", "");
    return home.startsWith("/") ? Optional.of(Path.of(home, ".cache", "ato")) : Optional.empty();
  }
}
