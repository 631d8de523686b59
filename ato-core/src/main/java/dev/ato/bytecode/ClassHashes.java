package dev.ato.bytecode;

import dev.ato.digest.Sha256;
import java.util.Map;
import java.util.Optional;

/** Tells what the classes beside the one being read are, by the hashes of their bytes. */
@FunctionalInterface
public interface ClassHashes {

  /** The hashes of what a lookup finds. */
  static ClassHashes of(ClassLookup lookup) {
    return internalName -> lookup.find(internalName).map(Sha256::of);
  }

  /** The hash of a class by its internal name (JVMS §4.2.1); empty if it is not there. */
  Optional<Sha256> find(String internalName);

  /** Whether classes are now what they were, those that were missing still missing. */
  default boolean are(Map<String, Optional<Sha256>> earlier) {
    return earlier.entrySet().stream()
        .allMatch(other -> other.getValue().equals(find(other.getKey())));
  }
}
