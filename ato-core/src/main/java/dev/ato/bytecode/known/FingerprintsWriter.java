package dev.ato.bytecode.known;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.LambdaReference;
import dev.ato.bytecode.MemberReference;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the fingerprints of a class as bytes: all but the listings, and behind that the listings,
 * each part packed, so that who needs no listing does not unpack them.
 */
final class FingerprintsWriter {

  private final TextTable texts = new TextTable();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private FingerprintsWriter() {}

  static ByteBuffer write(ClassFingerprints fingerprints) {
    try {
      return ByteBuffer.wrap(
          Packed.of(new FingerprintsWriter().facts(fingerprints), listings(fingerprints)));
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail", e);
    }
  }

  private static byte[] listings(ClassFingerprints fingerprints) throws IOException {
    FingerprintsWriter writer = new FingerprintsWriter();
    for (MethodFingerprint method : fingerprints.methods()) {
      writer.text(method.listing());
    }
    return writer.result();
  }

  private byte[] facts(ClassFingerprints fingerprints) throws IOException {
    text(fingerprints.name());
    text(fingerprints.sourceFile());
    out.writeInt(fingerprints.others().size());
    for (Map.Entry<String, Optional<Sha256>> other : fingerprints.others().entrySet()) {
      text(other.getKey());
      hash(other.getValue());
    }
    out.writeInt(fingerprints.methods().size());
    for (MethodFingerprint method : fingerprints.methods()) {
      method(method);
    }
    out.writeInt(fingerprints.lambdas().size());
    for (LambdaReference lambda : fingerprints.lambdas()) {
      text(lambda.functionalInterface());
      text(lambda.method());
      reference(lambda.target());
    }
    return result();
  }

  private void method(MethodFingerprint method) throws IOException {
    text(method.name());
    text(method.descriptor());
    out.writeBoolean(method.shownElsewhere());
    out.write(method.fingerprint().bytes());
    out.writeInt(method.line());
    out.writeInt(method.references().size());
    for (MemberReference reference : method.references()) {
      reference(reference);
    }
  }

  private void reference(MemberReference reference) throws IOException {
    text(reference.use().name());
    text(reference.owner());
    text(reference.name());
    text(reference.descriptor());
  }

  private void hash(Optional<Sha256> hash) throws IOException {
    out.writeBoolean(hash.isPresent());
    if (hash.isPresent()) {
      out.write(hash.get().bytes());
    }
  }

  private void text(String text) throws IOException {
    out.writeInt(texts.number(text));
  }

  private byte[] result() throws IOException {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    texts.write(new DataOutputStream(result));
    bytes.writeTo(result);
    return result.toByteArray();
  }
}
