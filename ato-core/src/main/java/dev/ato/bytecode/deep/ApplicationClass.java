package dev.ato.bytecode.deep;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.digest.Sha256;

/**
 * One class of an application.
 *
 * @param root where its packages begin: classes of two roots know each other by name only
 * @param content the hash of its class file, which stands for what of it cannot be read
 */
public record ApplicationClass(
    String root, ClassOutline outline, ClassFingerprints fingerprints, Sha256 content) {

  /**
   * Reads a class.
   *
   * @param known what earlier processes have worked out
   * @throws dev.ato.AtoException if it cannot be read, or is no class file, or one too new
   */
  public static ApplicationClass of(ClassFile file, KnownFingerprints known) {
    byte[] content = file.bytes();
    ClassFingerprints fingerprints = known.withoutListings(file, content);
    ClassOutline outline = ClassOutline.of(content);
    return new ApplicationClass(
        file.root(outline.internalName()).orElse(file.location()),
        outline,
        fingerprints,
        file.hash(content));
  }

  String name() {
    return outline.name();
  }
}
