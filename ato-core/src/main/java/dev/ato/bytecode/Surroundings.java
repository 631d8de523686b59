package dev.ato.bytecode;

import dev.ato.AtoException;
import dev.ato.digest.Sha256;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;

/**
 * The classes that one lookup finds, with what was worked out of them: what an anonymous or local
 * class does is looked at once, and not for each class that names it. The lookup must always find
 * the same; threads may share what it finds.
 */
public final class Surroundings {

  private final ClassLookup classes;
  private final Map<String, Optional<Sha256>> hashes = new ConcurrentHashMap<>();
  private final Map<String, Found<Optional<Sha256>>> contents = new ConcurrentHashMap<>();
  private final Map<String, Found<Captures>> captures = new ConcurrentHashMap<>();
  private final Map<String, AlikeClasses> alike = new ConcurrentHashMap<>();
  private final Map<String, ClassSketch> sketches = new ConcurrentHashMap<>();

  /**
   * What was found of a class.
   *
   * @param read the hashes of the other classes that it was found from, by internal name; empty for
   *     those that were not there
   */
  record Found<T>(T value, Map<String, Optional<Sha256>> read) {}

  /** Surroundings of which nothing is known yet. */
  public Surroundings(ClassLookup classes) {
    this.classes = classes;
  }

  /** The bytes of a class by its internal name. */
  Optional<byte[]> find(String internalName) {
    Optional<byte[]> bytes = classes.find(internalName);
    hashes.computeIfAbsent(internalName, absent -> bytes.map(Sha256::of));
    return bytes;
  }

  /** The hash of a class's bytes; empty if it is not there. */
  Optional<Sha256> hash(String internalName) {
    Optional<Sha256> known = hashes.get(internalName);
    return known != null ? known : find(internalName).map(Sha256::of);
  }

  /** What a class says of itself without its code; nothing if it cannot be found or read. */
  ClassSketch sketch(String internalName) {
    ClassSketch known = sketches.get(internalName);
    if (known == null) {
      known = find(internalName).map(Surroundings::sketched).orElse(ClassSketch.NONE);
      sketches.put(internalName, known);
    }
    return known;
  }

  /** The classes that are declared in the method that declares one, and may be alike. */
  AlikeClasses alike(String internalName) {
    AlikeClasses known = alike.get(internalName);
    if (known == null) {
      known = AlikeClasses.of(internalName, this);
      alike.put(internalName, known);
    }
    return known;
  }

  private static ClassSketch sketched(byte[] classBytes) {
    try {
      return ClassSketch.of(classBytes);
    } catch (AtoException unreadable) {
      return ClassSketch.NONE;
    }
  }

  /** What a class does; null if that is not known, or not the same for all that ask. */
  @Nullable Found<Optional<Sha256>> content(String internalName) {
    return contents.get(internalName);
  }

  /** How the values that a class captures are shown; null if that is not known. */
  @Nullable Found<Captures> captures(String internalName) {
    return captures.get(internalName);
  }

  /** Keeps what a class does, if it could be read. */
  void keepContent(String internalName, Found<Optional<Sha256>> found) {
    if (found.value().isPresent()) {
      contents.put(internalName, found);
    }
  }

  void keepCaptures(String internalName, Found<Captures> found) {
    captures.put(internalName, found);
  }

  /** Keeps what a class that was read says of itself, if there are others that may ask. */
  void keepSketch(ClassNode node) {
    if (!node.innerClasses.isEmpty()) {
      sketches.put(node.name, ClassSketch.of(node));
    }
  }

  void keepHash(String internalName, Sha256 hash) {
    hashes.put(internalName, Optional.of(hash));
  }
}
