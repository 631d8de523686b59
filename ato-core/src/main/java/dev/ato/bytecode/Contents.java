package dev.ato.bytecode;

import dev.ato.AtoException;
import dev.ato.digest.Sha256;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What anonymous and local classes do, each looked at once, and what was read for it. */
final class Contents {

  private final ClassLookup others;
  private final Map<String, Optional<Sha256>> known = new HashMap<>();
  private final Map<String, Captures> captures = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, Optional<Sha256>> read = new HashMap<>();

  Contents(ClassLookup others) {
    this.others = others;
  }

  /** The hash of what a class does; empty if it cannot be read, or is just being looked at. */
  Optional<Sha256> find(String internalName) {
    Optional<Sha256> found = known.get(internalName);
    if (found == null && open.add(internalName)) {
      found = look(internalName);
      known.put(internalName, found);
      open.remove(internalName);
    }
    return found == null ? Optional.empty() : found;
  }

  private Optional<Sha256> look(String internalName) {
    Optional<byte[]> bytes = others.find(internalName);
    read.put(internalName, bytes.map(Sha256::of));
    try {
      return bytes.flatMap(content -> ClassContent.of(content, others, this));
    } catch (AtoException unreadable) {
      return Optional.empty();
    }
  }

  /** How the values that a class captures are shown. */
  Captures captures(String internalName) {
    Captures known = captures.get(internalName);
    if (known == null) {
      known = lookForCaptures(internalName);
      captures.put(internalName, known);
    }
    return known;
  }

  /** The same of a class whose code is known. */
  Captures captures(ReadClass read) {
    String name = read.node().name;
    Captures known = captures.get(name);
    if (known == null) {
      known = order(read);
      captures.put(name, known);
    }
    return known;
  }

  private Captures order(ReadClass read) {
    try {
      return CaptureOrder.of(read, others, this);
    } catch (RuntimeException broken) {
      // ASM has no exception of its own for descriptors and names that make no sense.
      return Captures.NONE;
    }
  }

  private Captures lookForCaptures(String internalName) {
    Optional<byte[]> bytes = others.find(internalName);
    read.put(internalName, bytes.map(Sha256::of));
    try {
      return bytes.map(content -> order(CodeReader.read(content))).orElse(Captures.NONE);
    } catch (AtoException unreadable) {
      return Captures.NONE;
    }
  }

  /** Notes classes that were read on the way. */
  void addRead(Map<String, Optional<Sha256>> classes) {
    read.putAll(classes);
  }

  /** The hashes of the classes that were read, by internal name; empty for those not found. */
  Map<String, Optional<Sha256>> read() {
    return read;
  }
}
