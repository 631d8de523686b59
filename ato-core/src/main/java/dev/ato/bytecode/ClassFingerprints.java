package dev.ato.bytecode;

import dev.ato.digest.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The static fingerprints of one class: a {@link MethodFingerprint} for each method with code.
 *
 * <p>What a fingerprint is, what changes it and what does not is told in {@code FINGERPRINT.md}.
 *
 * @param name the class as in source, {@code a.b.Outer$Inner}
 * @param sourceFile the file's simple name, empty if the class does not say
 * @param methods by name, then descriptor
 * @param lambdas the objects that its methods make of methods, each once
 * @param unreadable the methods that have code but no fingerprint, in the same order
 * @param others the hashes of the other classes that were read, of whose accessors and enums this
 *     one makes use, by internal name; empty for those that were not there
 */
public record ClassFingerprints(
    String name,
    String sourceFile,
    List<MethodFingerprint> methods,
    List<LambdaReference> lambdas,
    List<UnreadableMethod> unreadable,
    Map<String, Optional<Sha256>> others) {

  /** The versioned canonical form; fingerprints of two schemes are never compared. */
  public static final String SCHEME = "ato-code/3";

  /** Fingerprints with copies of the lists. */
  public ClassFingerprints {
    methods = List.copyOf(methods);
    lambdas = List.copyOf(lambdas);
    unreadable = List.copyOf(unreadable);
    others = Map.copyOf(others);
  }

  /** The fingerprints without their listings, which take by far the most memory. */
  public ClassFingerprints withoutListings() {
    return new ClassFingerprints(
        name,
        sourceFile,
        methods.stream().map(MethodFingerprint::withoutListing).toList(),
        lambdas,
        unreadable,
        others);
  }

  /**
   * Fingerprints a class.
   *
   * @param others finds the classes whose accessors this one calls
   * @throws dev.ato.AtoException if the bytes are no class file, or one too new to be read
   */
  public static ClassFingerprints of(byte[] classBytes, ClassLookup others) {
    return ClassFingerprinter.of(classBytes, others).fingerprints();
  }

  /**
   * Fingerprints one of many classes that lie beside each other.
   *
   * @throws dev.ato.AtoException if the bytes are no class file, or one too new to be read
   */
  public static ClassFingerprints of(byte[] classBytes, Surroundings others) {
    return ClassFingerprinter.fingerprints(classBytes, others);
  }
}
