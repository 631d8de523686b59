package dev.ato.build;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.digest.Sha256;

/**
 * A method of a build.
 *
 * @param classFile where it stands, for its listing
 * @param classHash SHA-256 of the class file
 * @param sourceFile the file's simple name, empty if the class does not say
 * @param line the first source line, 0 if the class does not say
 */
public record BuildMethod(
    MethodKey key,
    Sha256 fingerprint,
    ClassFile classFile,
    Sha256 classHash,
    String sourceFile,
    int line) {

  static BuildMethod of(
      MethodFingerprint method, ClassFile file, Sha256 classHash, String sourceFile) {
    MethodKey key = new MethodKey(method.owner(), method.name(), method.descriptor());
    return new BuildMethod(key, method.fingerprint(), file, classHash, sourceFile, method.line());
  }

  /** The same method in a class file of the same bytes. */
  BuildMethod in(ClassFile other) {
    return new BuildMethod(key, fingerprint, other, classHash, sourceFile, line);
  }

  /** The canonical listing, read anew: those of a whole build would fill the memory. */
  public String listing() {
    return classFile.fingerprints().methods().stream()
        .filter(method -> key.means(method))
        .map(MethodFingerprint::listing)
        .findFirst()
        .orElse("");
  }
}
