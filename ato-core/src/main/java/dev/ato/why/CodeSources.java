package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.ClassPathEntry;
import dev.ato.track.CodeVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The jars and directories that a run's classes came from, by content. */
final class CodeSources {

  private final Map<String, Sha256> byPath = new HashMap<>();
  private final Map<String, Sha256> byFileName = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Set<Sha256> hashes = new HashSet<>();

  CodeSources(List<ClassPathEntry> classPath) {
    for (ClassPathEntry entry : classPath) {
      entry.sha256().ifPresent(hash -> add(entry.path(), hash));
    }
  }

  private void add(String path, Sha256 hash) {
    hashes.add(hash);
    byPath.put(path, hash);
    // A class names its source by an absolute path, the class path often by a relative one.
    String name = ClassPathComparison.fileName(path);
    Sha256 twin = byFileName.putIfAbsent(name, hash);
    if (twin != null && !twin.equals(hash)) {
      ambiguous.add(name);
    }
  }

  /** The content of the jar or directory that the method's class came from, if it is known. */
  Optional<Sha256> of(CodeVersion version) {
    Optional<Sha256> exact = Optional.ofNullable(byPath.get(version.codeSource()));
    String name = ClassPathComparison.fileName(version.codeSource());
    return ambiguous.contains(name)
        ? exact
        : exact.or(() -> Optional.ofNullable(byFileName.get(name)));
  }

  boolean hold(Sha256 hash) {
    return hashes.contains(hash);
  }
}
