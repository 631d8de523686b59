package dev.ato.build;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.ClassHashes;
import dev.ato.bytecode.UnreadableMethod;
import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.digest.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One class of a build, fingerprinted; or the reasons why it is not.
 *
 * @param hash of its bytes
 * @param others the hashes of the other classes that its fingerprints were read from, by internal
 *     name; empty for those that were not there
 * @param methods those that a programmer wrote
 */
record BuiltClass(
    String name,
    Sha256 hash,
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
      return failed(file, String.valueOf(e.getMessage()));
    }
  }

  private boolean holds(ClassHashes beside) {
    return unreadable.isEmpty() && beside.are(others);
  }

  private BuiltClass in(BuildClass other) {
    List<BuildMethod> moved = methods.stream().map(method -> method.in(other)).toList();
    return new BuiltClass(name, hash, others, moved, unreadable);
  }

  private static BuiltClass read(ClassFile file, BuildClass owner, ClassFingerprints read) {
    return new BuiltClass(
        read.name(),
        owner.hash(),
        read.others(),
        read.methods().stream()
            .filter(method -> !method.synthetic())
            .map(method -> BuildMethod.of(method, owner, read.sourceFile()))
            .toList(),
        read.unreadable().stream().map(method -> line(file, method)).toList());
  }

  private static BuiltClass failed(ClassFile file, String why) {
    Sha256 nothing = Sha256.of(new byte[0]);
    return new BuiltClass(file.name(), nothing, Map.of(), List.of(), List.of(why));
  }

  private static String line(ClassFile file, UnreadableMethod method) {
    return file.location() + ": " + method.name() + method.descriptor() + ": " + method.reason();
  }
}
