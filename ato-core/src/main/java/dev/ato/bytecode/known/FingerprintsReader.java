package dev.ato.bytecode.known;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.LambdaReference;
import dev.ato.bytecode.MemberReference;
import dev.ato.bytecode.MemberReference.Use;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.digest.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@link FingerprintsWriter} wrote; anything else fails, but not with a wrong answer.
 */
final class FingerprintsReader {

  private final ByteBuffer in;
  private final String[] texts;

  private FingerprintsReader(ByteBuffer in) {
    this.in = in;
    texts = TextTable.read(in);
  }

  /** Reads fingerprints, their listings empty if they are not {@code listed}. */
  static ClassFingerprints read(ByteBuffer content, boolean listed) throws IOException {
    ByteBuffer facts = Packed.unpack(content);
    return new FingerprintsReader(facts)
        .fingerprints(
            listed
                ? Optional.of(new FingerprintsReader(Packed.unpack(content)))
                : Optional.empty());
  }

  private ClassFingerprints fingerprints(Optional<FingerprintsReader> listings) {
    String name = text();
    String sourceFile = text();
    Map<String, Optional<Sha256>> others = new HashMap<>();
    for (int count = in.getInt(); count > 0; count--) {
      others.put(text(), in.get() == 0 ? Optional.empty() : Optional.of(hash()));
    }
    List<MethodFingerprint> methods = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      methods.add(method(name, listings.map(FingerprintsReader::text).orElse("")));
    }
    List<LambdaReference> lambdas = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      lambdas.add(new LambdaReference(text(), text(), reference()));
    }
    return new ClassFingerprints(name, sourceFile, methods, lambdas, List.of(), others);
  }

  private MethodFingerprint method(String owner, String listing) {
    String name = text();
    String descriptor = text();
    boolean shownElsewhere = in.get() != 0;
    Sha256 fingerprint = hash();
    int line = in.getInt();
    List<MemberReference> references = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      references.add(reference());
    }
    return new MethodFingerprint(
        owner, name, descriptor, shownElsewhere, fingerprint, listing, line, references);
  }

  private MemberReference reference() {
    return new MemberReference(Use.valueOf(text()), text(), text(), text());
  }

  private String text() {
    return texts[in.getInt()];
  }

  private Sha256 hash() {
    return new Sha256(in.getLong(), in.getLong(), in.getLong(), in.getLong());
  }
}
