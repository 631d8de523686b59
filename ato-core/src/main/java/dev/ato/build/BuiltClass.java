package dev.ato.build;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassDeclaration;
import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.ClassHashes;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MethodOutline;
import dev.ato.bytecode.UnreadableMethod;
import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.digest.Sha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One class of a build, fingerprinted; or the reasons why it is not.
 *
 * @param owner its file
 * @param others the hashes of the other classes that its fingerprints were read from, by internal
 *     name; empty for those that were not there
 * @param methods those that a programmer wrote
 */
record BuiltClass(
    String name,
    BuildClass owner,
    Map<String, Optional<Sha256>> others,
    List<BuildMethod> methods,
    List<String> unreadable) {

  /**
   * Fingerprints a class.
   *
   * @param others the classes of another build, by the hashes of their bytes; if also the bytes
   *     beside are the same that the fingerprints were read from, these are its fingerprints
   */
  static BuiltClass of(ClassFile file, Map<Sha256, BuiltClass> others, KnownFingerprints known) {
    try {
      byte[] content = file.bytes();
      BuildClass owner = new BuildClass(file, file.hash(content), known);
      BuiltClass other = others.get(owner.hash());
      return other != null && other.holds(file.hashesBeside(content))
          ? other.in(owner)
          : read(file, owner, known.withoutListings(file, content));
    } catch (AtoException e) {
      return failed(file, known, String.valueOf(e.getMessage()));
    }
  }

  private boolean holds(ClassHashes beside) {
    return unreadable.isEmpty() && beside.are(others);
  }

  private BuiltClass in(BuildClass other) {
    List<BuildMethod> moved = methods.stream().map(method -> method.in(other)).toList();
    return new BuiltClass(name, other, others, moved, unreadable);
  }

  private static BuiltClass read(ClassFile file, BuildClass owner, ClassFingerprints read) {
    return new BuiltClass(
        read.name(),
        owner,
        read.others(),
        read.methods().stream()
            .filter(method -> !method.shownElsewhere())
            .map(method -> BuildMethod.of(method, owner, read.sourceFile()))
            .toList(),
        read.unreadable().stream().map(method -> line(file, method)).toList());
  }

  private static BuiltClass failed(ClassFile file, KnownFingerprints known, String why) {
    BuildClass nothing = new BuildClass(file, Sha256.of(new byte[0]), known);
    return new BuiltClass(file.name(), nothing, Map.of(), List.of(), List.of(why));
  }

  /** Whether two classes have the same methods, which do the same. */
  boolean isLike(BuiltClass other) {
    return prints().equals(other.prints());
  }

  private Map<String, Sha256> prints() {
    Map<String, Sha256> prints = new HashMap<>();
    methods.forEach(method -> prints.put(method.key().member(), method.fingerprint()));
    return prints;
  }

  /**
   * What it declares beside its methods; empty if it cannot be read, or the compiler made the
   * class.
   */
  Optional<ClassDeclaration> declaration() {
    try {
      return owner.declaration();
    } catch (AtoException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether two classes are the same byte for byte. */
  boolean isSame(BuiltClass other) {
    return owner.hash().equals(other.owner.hash());
  }

  /** What the class says of itself; empty if it cannot be read. */
  Optional<ClassOutline> outline() {
    try {
      return Optional.of(owner.outline());
    } catch (AtoException unreadable) {
      return Optional.empty();
    }
  }

  /** The methods without code that a programmer wrote. */
  List<MethodOutline> methodsWithoutCode() {
    return outline().stream()
        .flatMap(outline -> outline.methods().stream())
        .filter(method -> !method.hasCode())
        .toList();
  }

  private static String line(ClassFile file, UnreadableMethod method) {
    return file.location() + ": " + method.name() + method.descriptor() + ": " + method.reason();
  }
}
