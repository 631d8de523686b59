package dev.ato.agent.engine;

import dev.ato.bytecode.ClassLookup;
import dev.ato.digest.GeneratedName;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A class that is being loaded: what stands in its file, and what other agents made of it. */
final class TracedClass {

  private static final List<String> NO_RESOURCE = List.of("no-resource");

  private final ClassLoader loader;
  private final String internalName;
  private final byte[] bytes;
  private final byte[] buffer;
  private final String location;
  private final List<String> marks;
  private final ClassLookup others;

  private TracedClass(
      ClassLoader loader,
      String internalName,
      byte[] bytes,
      byte[] buffer,
      String location,
      List<String> marks,
      ClassLookup others) {
    this.loader = loader;
    this.internalName = internalName;
    this.bytes = bytes;
    this.buffer = buffer;
    this.location = location;
    this.marks = marks;
    this.others = others;
  }

  static TracedClass of(
      ClassLoader loader,
      String internalName,
      @Nullable ProtectionDomain domain,
      byte[] buffer,
      OriginalBytes originals) {
    Optional<byte[]> original = originals.find(internalName, loader, domain);
    List<String> marks = List.of();
    if (original.isEmpty()) {
      marks = NO_RESOURCE;
    } else if (!Arrays.equals(original.get(), buffer)) {
      marks = List.of("transformed");
    }
    return new TracedClass(
        loader,
        internalName,
        original.orElse(buffer),
        buffer,
        ClassLocation.of(domain),
        marks,
        name -> originals.find(name, loader, domain));
  }

  ClassLoader loader() {
    return loader;
  }

  /** The name as in source, {@code a.b.Outer$Inner}. */
  String name() {
    return internalName.replace('/', '.');
  }

  /** The class file, or the buffer if there is none. */
  byte[] bytes() {
    return bytes;
  }

  /** What is about to be defined. */
  byte[] buffer() {
    return buffer;
  }

  /** The jar or folder that the class came from, empty if unknown. */
  String location() {
    return location;
  }

  /** Whether it is a proxy, or a helper of one, that a library made when the program ran. */
  boolean isMade() {
    return marks.equals(NO_RESOURCE) && GeneratedName.isOne(name());
  }

  /** What a reader of the fingerprints should know. */
  List<String> marks() {
    return marks;
  }

  /** Finds the files of the classes around it. */
  ClassLookup others() {
    return others;
  }
}
