package dev.ato.bytecode;

import dev.ato.digest.Sha256;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The hashes of the classes of a place, each worked out at most once. */
final class SourceHashes {

  private final ClassSource source;
  private final Map<String, Optional<Sha256>> found = new ConcurrentHashMap<>();

  SourceHashes(ClassSource source) {
    this.source = source;
  }

  /** The hash of what was read from a location. */
  Sha256 add(String location, byte[] content) {
    Sha256 hash = Sha256.of(content);
    found.put(location, Optional.of(hash));
    return hash;
  }

  /** The hash of what is at a location; empty if there is nothing, or nothing that can be read. */
  Optional<Sha256> find(String location) {
    Optional<Sha256> known = found.get(location);
    if (known == null) {
      known = source.find(location).map(Sha256::of);
      found.put(location, known);
    }
    return known;
  }
}
