package dev.ato.bytecode;

import dev.ato.digest.Sha256;
import java.util.List;

/**
 * The static fingerprint of one method with code.
 *
 * @param owner the class as in source, {@code a.b.Outer$Inner}
 * @param name the method's name, {@code <init>} and {@code <clinit>} included
 * @param descriptor the method's descriptor (JVMS §4.3.3)
 * @param shownElsewhere whether what it does shows where it is used: a lambda's body, a bridge, an
 *     access method
 * @param fingerprint the hash of the scheme's name and {@code listing}
 * @param listing the canonical text that was hashed, one instruction a line
 * @param line the method's first source line, 0 if the class does not say
 * @param references what the listing says of members and classes, each once, sorted
 */
public record MethodFingerprint(
    String owner,
    String name,
    String descriptor,
    boolean shownElsewhere,
    Sha256 fingerprint,
    String listing,
    int line,
    List<MemberReference> references) {

  /** A fingerprint with a copy of {@code references}. */
  public MethodFingerprint {
    references = List.copyOf(references);
  }

  /** The fingerprint without the listing, which takes by far the most memory. */
  MethodFingerprint withoutListing() {
    return new MethodFingerprint(
        owner, name, descriptor, shownElsewhere, fingerprint, "", line, references);
  }
}
