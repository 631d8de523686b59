package dev.ato.bytecode;

import dev.ato.AtoException;
import dev.ato.bytecode.Surroundings.Found;
import dev.ato.digest.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What anonymous and local classes do, as one class names them: each looked at once, and what was
 * read for it.
 */
final class Contents {

  private final Surroundings surroundings;
  private final String asking;
  private final Map<String, Found<Optional<Sha256>>> known = new HashMap<>();
  private final Map<String, Found<Captures>> captures = new HashMap<>();
  private final List<String> open = new ArrayList<>();

  /** What was read for the class that is being looked at. */
  private Map<String, Optional<Sha256>> read = new HashMap<>();

  /** Whether classes name each other: what one does then depends on where one began to look. */
  private boolean isCyclic;

  /**
   * Nothing yet.
   *
   * @param asking the class that names the others
   */
  Contents(Surroundings surroundings, String asking) {
    this.surroundings = surroundings;
    this.asking = asking;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** The hash of what a class does; empty if it cannot be read, or is just being looked at. */
  Optional<Sha256> find(String internalName) {
    isCyclic |= internalName.equals(asking);
    Found<Optional<Sha256>> found = known.get(internalName);
    if (found == null) {
      if (open.contains(internalName)) {
        isCyclic = true;
        return Optional.empty();
      }
      open.add(internalName);
      found = content(internalName);
      known.put(internalName, found);
      open.remove(open.size() - 1);
    }
    note(internalName, found);
    return found.value();
  }

  /** How many of the classes that are just being looked at are passed until one comes to that. */
  OptionalInt levelsUp(String internalName) {
    int place = open.lastIndexOf(internalName);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(open.size() - 1 - place);
  }

  /** Which of several classes that do the same one is, if other code than its own must know. */
  OptionalInt placeAmongAlike(String root, String internalName, Sha256 content) {
    return surroundings.alike(root).place(internalName, content, this);
  }

  /** Notes that something was read of a class, which {@link #surroundings} know. */
  void addRead(Set<String> internalNames) {
    for (String name : internalNames) {
      if (!name.equals(asking)) {
        read.put(name, surroundings.hash(name));
      }
    }
  }

  private Found<Optional<Sha256>> content(String internalName) {
    Found<Optional<Sha256>> found = surroundings.content(internalName);
    if (found == null) {
      found = looking(() -> look(internalName));
      if (!isCyclic) {
        surroundings.keepContent(internalName, found);
      }
    }
    return found;
  }

  private Optional<Sha256> look(String internalName) {
    try {
      return surroundings
          .find(internalName)
          .flatMap(content -> ClassContent.of(CodeReader.read(content), this));
    } catch (AtoException unreadable) {
      return Optional.empty();
    }
  }

  /** How the values that a class captures are shown. */
  Captures captures(String internalName) {
    Found<Captures> found = captures.get(internalName);
    if (found == null) {
      found = surroundings.captures(internalName);
      if (found == null) {
        found = looking(() -> lookForCaptures(internalName));
        surroundings.keepCaptures(internalName, found);
      }
      captures.put(internalName, found);
    }
    note(internalName, found);
    return found.value();
  }

  /** The same of a class whose code is known. */
  Captures captures(ReadClass read) {
    String name = read.node().name;
    Found<Captures> found = captures.get(name);
    if (found == null) {
      found = looking(() -> order(read));
      captures.put(name, found);
      if (!name.equals(asking)) {
        surroundings.keepCaptures(name, found);
      }
    }
    this.read.putAll(found.read());
    return found.value();
  }

  private Captures order(ReadClass read) {
    try {
      return CaptureOrder.of(read, this);
    } catch (RuntimeException broken) {
      // ASM has no exception of its own for descriptors and names that make no sense.
      return Captures.NONE;
    }
  }

  private Captures lookForCaptures(String internalName) {
    try {
      return surroundings
          .find(internalName)
          .map(content -> order(CodeReader.read(content)))
          .orElse(Captures.NONE);
    } catch (AtoException unreadable) {
      return Captures.NONE;
    }
  }

  /** Keeps what the asking class does itself, for those that name it. */
  void keep(byte[] classBytes, Supplier<Optional<Sha256>> content) {
    try {
      Optional<Sha256> hash = content.get();
      Found<Captures> shown = captures.get(asking);
      if (!isCyclic && shown != null) {
        surroundings.keepHash(asking, Sha256.of(classBytes));
        surroundings.keepCaptures(asking, shown);
        surroundings.keepContent(asking, new Found<>(hash, read));
      }
    } catch (RuntimeException broken) {
      // Then it is looked at where it is named, and fails there.
    }
  }

  /** Does something, with what is read for it in a map of its own. */
  private <T> Found<T> looking(Supplier<T> work) {
    Map<String, Optional<Sha256>> outer = read;
    read = new HashMap<>();
    try {
      return new Found<>(work.get(), read);
    } finally {
      outer.putAll(read);
      read = outer;
    }
  }

  private void note(String internalName, Found<?> found) {
    read.put(internalName, surroundings.hash(internalName));
    read.putAll(found.read());
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
