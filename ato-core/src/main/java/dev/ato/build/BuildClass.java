package dev.ato.build;

import dev.ato.bytecode.ClassDeclaration;
import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.digest.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The class file that methods of a build stand in; it is read anew each time it is asked. */
final class BuildClass {

  private final ClassFile file;
  private final Sha256 hash;
  private final KnownFingerprints known;

  BuildClass(ClassFile file, Sha256 hash, KnownFingerprints known) {
    this.file = file;
    this.hash = hash;
    this.known = known;
  }

  /** Of the class file. */
  Sha256 hash() {
    return hash;
  }

  /** The canonical listings, by name and descriptor. */
  Map<String, String> listings() {
    ClassFingerprints fingerprints = known.of(file, file.bytes());
    Map<String, String> listings = new HashMap<>();
    for (MethodFingerprint method : fingerprints.methods()) {
      listings.put(method.name() + method.descriptor(), method.listing());
    }
    return listings;
  }

  /** The hash of each method before any normalization, by name and descriptor. */
  Map<String, Sha256> plainHashes() {
    return known.plainHashes(file, hash);
  }

  Optional<ClassDeclaration> declaration() {
    return ClassDeclaration.of(file.bytes());
  }

  ClassOutline outline() {
    return file.outline();
  }
}
