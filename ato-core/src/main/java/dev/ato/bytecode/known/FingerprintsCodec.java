package dev.ato.bytecode.known;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.LambdaReference;
import dev.ato.bytecode.MemberReference;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.digest.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Writes the fingerprints of a class as bytes, and reads them. */
final class FingerprintsCodec {

  private FingerprintsCodec() {}

  static byte[] encode(ClassFingerprints fingerprints) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      write(fingerprints, out);
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail", e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void write(ClassFingerprints fingerprints, DataOutputStream out)
      throws IOException {
    text(fingerprints.name(), out);
    text(fingerprints.sourceFile(), out);
    out.writeInt(fingerprints.others().size());
    for (Map.Entry<String, Optional<Sha256>> other : fingerprints.others().entrySet()) {
      text(other.getKey(), out);
      out.writeBoolean(other.getValue().isPresent());
      if (other.getValue().isPresent()) {
        out.write(other.getValue().get().bytes());
      }
    }
    out.writeInt(fingerprints.methods().size());
    for (MethodFingerprint method : fingerprints.methods()) {
      text(method.name(), out);
      text(method.descriptor(), out);
      out.writeBoolean(method.synthetic());
      out.write(method.fingerprint().bytes());
      text(method.listing(), out);
      out.writeInt(method.line());
      out.writeInt(method.references().size());
      for (MemberReference reference : method.references()) {
        write(reference, out);
      }
    }
    out.writeInt(fingerprints.lambdas().size());
    for (LambdaReference lambda : fingerprints.lambdas()) {
      text(lambda.functionalInterface(), out);
      text(lambda.method(), out);
      write(lambda.target(), out);
    }
  }

  private static void write(MemberReference reference, DataOutputStream out) throws IOException {
    text(reference.use().name(), out);
    text(reference.owner(), out);
    text(reference.name(), out);
    text(reference.descriptor(), out);
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws IOException if it is anything else
   */
  static ClassFingerprints decode(byte[] encoded) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(encoded)))) {
      String name = text(in);
      String sourceFile = text(in);
      Map<String, Optional<Sha256>> others = new HashMap<>();
      for (int count = in.readInt(); count > 0; count--) {
        String other = text(in);
        others.put(other, in.readBoolean() ? Optional.of(hash(in)) : Optional.empty());
      }
      List<MethodFingerprint> methods = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        methods.add(
            new MethodFingerprint(
                name,
                text(in),
                text(in),
                in.readBoolean(),
                hash(in),
                text(in),
                in.readInt(),
                references(in)));
      }
      List<LambdaReference> lambdas = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        lambdas.add(new LambdaReference(text(in), text(in), reference(in)));
      }
      return new ClassFingerprints(name, sourceFile, methods, lambdas, List.of(), others);
    }
  }

  private static List<MemberReference> references(DataInputStream in) throws IOException {
    List<MemberReference> references = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      references.add(reference(in));
    }
    return references;
  }

  private static MemberReference reference(DataInputStream in) throws IOException {
    return new MemberReference(MemberReference.Use.valueOf(text(in)), text(in), text(in), text(in));
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }

  private static Sha256 hash(DataInputStream in) throws IOException {
    return Sha256.read(in.readNBytes(Sha256.BYTES), 0);
  }
}
