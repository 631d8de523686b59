package dev.ato.cli.memory;

import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.cli.launch.AgentFile;
import dev.ato.cli.launch.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What earlier commands of the same user and the same build of ato have worked out. */
public final class CommandMemory {

  private CommandMemory() {}

  /** The fingerprints in the user's cache folder, or none where there is no such folder. */
  public static KnownFingerprints of(Map<String, String> environment) {
    return AgentFile.build()
        .flatMap(build -> CacheFolder.of(environment).flatMap(folder -> file(folder, build)))
        .map(file -> new KnownFingerprints(file.toFile()))
        .orElseGet(KnownFingerprints::none);
  }

  private static Optional<Path> file(Path folder, String build) {
    try {
      Files.createDirectories(folder);
      return Optional.of(folder.resolve("fingerprints-" + build + ".known"));
    } catch (IOException unwritable) {
      return Optional.empty();
    }
  }
}
