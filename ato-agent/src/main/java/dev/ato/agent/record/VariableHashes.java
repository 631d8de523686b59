package dev.ato.agent.record;

import dev.ato.agent.Masking;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment variables, by which a program may be steered unseen: a hash of each, of those
 * with the name of a secret not even that.
 */
final class VariableHashes {

  /** What shells and terminals set anew for each command, and what steers ato or the JVM itself. */
  private static final Set<String> IGNORED =
      Set.of(
          "_",
          "SHLVL",
          "PWD",
          "OLDPWD",
          "COLUMNS",
          "LINES",
          "WINDOWID",
          "INVOCATION_ID",
          "JOURNAL_STREAM",
          "JAVA_TOOL_OPTIONS",
          "JDK_JAVA_OPTIONS");

  private VariableHashes() {}

  static Map<String, String> of(Map<String, String> environment) {
    Map<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      String name = variable.getKey();
      if (!IGNORED.contains(name) && !name.startsWith("ATO_")) {
        boolean secret = Masking.isSecret(name);
        hashes.put(name, secret ? Masking.MASK : hash(variable.getValue()));
      }
    }
    return hashes;
  }

  /**
   * FNV-1a over the characters, 64 bits, spread and cut to 48. SHA-256 would load the JDK's
   * security providers, a third of what an agent with nothing to do costs.
   */
  private static String hash(String value) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return Long.toHexString((hash >>> 16) | (1L << 48)).substring(1);
  }
}
