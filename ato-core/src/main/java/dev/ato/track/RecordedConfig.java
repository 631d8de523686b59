package dev.ato.track;

import dev.ato.digest.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * The application's own config as it stood when the run began.
 *
 * @param path the file that the rules name
 * @param structuralHash that of ato for Python; empty if the file could not be read
 * @param content the hash of all keys and values, the masked ones among them
 * @param note why keys are missing, or empty
 */
public record RecordedConfig(
    String path,
    String structuralHash,
    Optional<Sha256> content,
    List<ConfigKey> keys,
    String note) {

  /**
   * A key with its value.
   *
   * @param type as Python names it
   * @param value its text; masked if the key sounds like a secret
   * @param origin file:line:column
   */
  public record ConfigKey(String path, String type, String value, String origin) {}
}
