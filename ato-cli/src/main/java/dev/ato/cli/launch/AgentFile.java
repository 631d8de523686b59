package dev.ato.cli.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.AtoException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * The agent's jar that this command carries, as a file that {@code -javaagent} can name: unpacked
 * once for each user and content.
 */
public final class AgentFile {

  private static final String RESOURCE = "/dev/ato/cli/ato-agent.jar";
  private static final String HASH = RESOURCE + ".sha256";

  private final String hash;

  private AgentFile(String hash) {
    this.hash = hash;
  }

  /**
   * The file, unpacked if it is not there yet: in the user's cache folder, or for this process
   * alone where none can be written.
   */
  public static Path unpacked(Map<String, String> environment) {
    AgentFile agent = new AgentFile(hash());
    return CacheFolder.of(environment).flatMap(agent::in).orElseGet(agent::forThisProcess);
  }

  /** What tells this build of ato from every other; empty if it was not packaged. */
  public static Optional<String> build() {
    return AgentFile.class.getResource(HASH) == null ? Optional.empty() : Optional.of(hash());
  }

  // Written by the build, because to hash so large a file takes longer than to start.
  private static String hash() {
    try (InputStream text = resource(HASH)) {
      return new String(text.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new AtoException("cannot read " + HASH + ": " + e.getMessage(), e);
    }
  }

  private Optional<Path> in(Path folder) {
    Path file = folder.resolve("ato-agent-" + hash + ".jar");
    try {
      if (!Files.isReadable(file)) {
        Files.createDirectories(folder);
        unpackAtomically(folder, file);
      }
      return Optional.of(file);
    } catch (IOException unwritable) {
      return Optional.empty();
    }
  }

  private static void unpackAtomically(Path folder, Path file) throws IOException {
    Path draft = Files.createTempFile(folder, "ato-agent", ".part");
    try {
      unpack(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  // Not a shared name in the temporary folder: someone else could have put a file there.
  private Path forThisProcess() {
    try {
      Path file = Files.createTempFile("ato-agent-", ".jar");
      file.toFile().deleteOnExit();
      unpack(file);
      return file;
    } catch (IOException e) {
      throw new AtoException("cannot unpack the agent: " + e.getMessage(), e);
    }
  }

  private static void unpack(Path file) throws IOException {
    try (InputStream content = resource(RESOURCE)) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static InputStream resource(String name) {
    InputStream content = AgentFile.class.getResourceAsStream(name);
    if (content == null) {
      throw new AtoException("this ato carries no agent; use the packaged one, ato-cli/target/ato");
    }
    return content;
  }
}
