package dev.ato.agent.record;

import dev.ato.agent.Masking;
import dev.ato.digest.Sha256;
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
        hashes.put(name, secret ? Masking.MASK : Sha256.ofUtf8(variable.getValue()).abbreviated());
      }
    }
    return hashes;
  }
}
