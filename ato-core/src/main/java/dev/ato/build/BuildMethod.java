package dev.ato.build;

import dev.ato.bytecode.MethodFingerprint;
import dev.ato.digest.Sha256;

/** A method of a build. */
public final class BuildMethod {

  private final MethodKey key;
  private final Sha256 fingerprint;
  private final BuildClass owner;
  private final String sourceFile;
  private final int line;

  private BuildMethod(
      MethodKey key, Sha256 fingerprint, BuildClass owner, String sourceFile, int line) {
    this.key = key;
    this.fingerprint = fingerprint;
    this.owner = owner;
    this.sourceFile = sourceFile;
    this.line = line;
  }

  static BuildMethod of(MethodFingerprint method, BuildClass owner, String sourceFile) {
    MethodKey key = new MethodKey(method.owner(), method.name(), method.descriptor());
    return new BuildMethod(key, method.fingerprint(), owner, sourceFile, method.line());
  }

  /** The same method in a class file of the same bytes. */
  BuildMethod in(BuildClass other) {
    return new BuildMethod(key, fingerprint, other, sourceFile, line);
  }

  /** Its full name. */
  public MethodKey key() {
    return key;
  }

  /** The static fingerprint. */
  public Sha256 fingerprint() {
    return fingerprint;
  }

  /** The source file's simple name, empty if the class does not say. */
  public String sourceFile() {
    return sourceFile;
  }

  /** The first source line, 0 if the class does not say. */
  public int line() {
    return line;
  }

  /** The class file that it stands in. */
  BuildClass owner() {
    return owner;
  }

  /** The canonical listing, read anew: those of a whole build would fill the memory. */
  public String listing() {
    return owner.listings().getOrDefault(key.member(), "");
  }

  @Override
  public String toString() {
    return key.toString();
  }
}
