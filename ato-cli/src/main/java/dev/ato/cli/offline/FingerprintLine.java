package dev.ato.cli.offline;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.MethodJson;
import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;

/** Renders the fingerprint of one method on one line. */
final class FingerprintLine {

  private FingerprintLine() {}

  static String text(MethodFingerprint method) {
    return method.fingerprint().hex()
        + "  "
        + new MethodRef(method.owner(), method.name(), method.descriptor()).signature();
  }

  static String text(MethodFingerprint method, Sha256 deep) {
    return deep.hex() + "  " + text(method);
  }

  static JsonObject json(MethodFingerprint method, Sha256 deep) {
    return MethodJson.of(method.owner(), method.name(), method.descriptor())
        .put("fingerprint", method.fingerprint())
        .put("deep", deep)
        .put("scheme", ClassFingerprints.SCHEME);
  }
}
