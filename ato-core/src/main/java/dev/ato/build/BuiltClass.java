package dev.ato.build;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.UnreadableMethod;
import dev.ato.digest.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
   * @param known the class of this name in another build; if all bytes are the same that its
   *     fingerprints were read from, these are its fingerprints
   */
  static BuiltClass of(ClassFile file, @Nullable BuiltClass known) {
    try {
      byte[] content = file.bytes();
      Sha256 hash = Sha256.of(content);
      return known != null && known.isOf(hash, file, content)
          ? known.in(file)
          : read(file, content, hash);
    } catch (AtoException e) {
      return failed(file, String.valueOf(e.getMessage()));
    }
  }

  private boolean isOf(Sha256 bytes, ClassFile file, byte[] content) {
    return hash.equals(bytes)
        && unreadable.isEmpty()
        && ClassFingerprints.areSame(others, file.beside(content));
  }

  private BuiltClass in(ClassFile other) {
    List<BuildMethod> moved = methods.stream().map(method -> method.in(other)).toList();
    return new BuiltClass(name, hash, others, moved, unreadable);
  }

  private static BuiltClass read(ClassFile file, byte[] content, Sha256 hash) {
    ClassFingerprints read = file.fingerprints(content);
    return new BuiltClass(
        file.name(),
        hash,
        read.others(),
        read.methods().stream()
            .filter(method -> !method.synthetic())
            .map(method -> BuildMethod.of(method, file, hash, read.sourceFile()))
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
