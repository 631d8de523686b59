package dev.ato.agent.engine;

import dev.ato.AtoException;
import dev.ato.agent.match.MatchedMethod;
import dev.ato.agent.record.RunRecorder;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.MethodOutline;
import dev.ato.bytecode.UnreadableMethod;
import dev.ato.journal.event.Event.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records the code of methods. */
final class CodeTracer {

  private final RunRecorder run;

  CodeTracer(RunRecorder run) {
    this.run = run;
  }

  void record(TracedClass traced, List<MatchedMethod> methods) {
    ClassFingerprints fingerprints;
    try {
      fingerprints = ClassFingerprints.of(traced.bytes(), traced.others());
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
