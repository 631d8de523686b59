package dev.ato.agent.engine;

import dev.ato.AtoException;
import dev.ato.agent.match.MatchedMethod;
import dev.ato.agent.record.RunRecorder;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.ClassHashes;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.MethodOutline;
import dev.ato.bytecode.UnreadableMethod;
import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.digest.Sha256;
import dev.ato.journal.event.Event.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records the code of methods. */
final class CodeTracer {

  private final RunRecorder run;
  private final KnownFingerprints known;

  CodeTracer(RunRecorder run, KnownFingerprints known) {
    this.run = run;
    this.known = known;
  }

  void record(TracedClass traced, List<MatchedMethod> methods) {
    ClassFingerprints fingerprints;
    try {
      fingerprints = fingerprints(traced);
    } catch (AtoException e) {
      run.skipped(traced.name(), "", String.valueOf(e.getMessage()));
      return;
    }
    Map<String, MethodFingerprint> found = new HashMap<>();
    for (MethodFingerprint fingerprint : fingerprints.methods()) {
      found.put(fingerprint.name() + fingerprint.descriptor(), fingerprint);
    }
    for (MatchedMethod matched : methods) {
      MethodFingerprint fingerprint = found.get(key(matched.method()));
      if (fingerprint != null) {
        run.code(code(traced, matched, fingerprint, fingerprints), fingerprint.listing());
      }
    }
    for (UnreadableMethod unreadable : fingerprints.unreadable()) {
      run.skipped(traced.name(), unreadable.name() + unreadable.descriptor(), unreadable.reason());
    }
  }

  /** Bytes that an earlier run has met are not worked on again. */
  private ClassFingerprints fingerprints(TracedClass traced) {
    Sha256 hash = Sha256.of(traced.bytes());
    Optional<ClassFingerprints> found = known.find(hash, ClassHashes.of(traced.others()));
    if (found.isPresent()) {
      return found.get();
    }
    ClassFingerprints read = ClassFingerprints.of(traced.bytes(), traced.others());
    known.add(hash, read);
    return read;
  }

  private static Code code(
      TracedClass traced,
      MatchedMethod matched,
      MethodFingerprint fingerprint,
      ClassFingerprints all) {
    return new Code(
        matched.traceId(),
        fingerprint.owner(),
        fingerprint.name(),
        fingerprint.descriptor(),
        ClassFingerprints.SCHEME,
        fingerprint.fingerprint(),
        all.sourceFile(),
        fingerprint.line(),
        traced.location(),
        traced.marks());
  }

  private static String key(MethodOutline method) {
    return method.name() + method.descriptor();
  }
}
