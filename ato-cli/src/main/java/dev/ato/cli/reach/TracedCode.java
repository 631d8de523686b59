package dev.ato.cli.reach;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.deep.DeepFingerprints;
import dev.ato.digest.Sha256;
import dev.ato.track.CodeVersion;
import dev.ato.track.MethodRef;
import dev.ato.track.RecordedRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The traced code of a run whose place is known, by the jar or directory it came from. */
record TracedCode(Map<String, List<CodeVersion>> bySource) {

  static TracedCode of(RecordedRun run) {
    Map<String, List<CodeVersion>> bySource = new TreeMap<>();
    for (CodeVersion version : run.code()) {
      if (version.scheme().equals(ClassFingerprints.SCHEME) && !version.codeSource().isEmpty()) {
        bySource.computeIfAbsent(version.codeSource(), it -> new ArrayList<>()).add(version);
      }
    }
    return new TracedCode(bySource);
  }

  boolean isEmpty() {
    return bySource.isEmpty();
  }

  Map<MethodRef, String> traceIds() {
    Map<MethodRef, String> ids = new HashMap<>();
    bySource
        .values()
        .forEach(all -> all.forEach(version -> ids.put(version.method(), version.traceId())));
    return ids;
  }

  /** The hash of the class path and the traced methods: with these, what they reach is given. */
  Sha256 origin(RecordedRun run) {
    StringBuilder text = new StringBuilder(DeepFingerprints.SCHEME);
    // Code whose hash nobody took stands for nothing else than itself, now.
    String unknown = "run " + run.run().key();
    run.classPath()
        .forEach(
            entry -> text.append('\n').append(entry.sha256().map(Sha256::hex).orElse(unknown)));
    for (Map.Entry<String, List<CodeVersion>> source : bySource.entrySet()) {
      text.append('\n').append(CodeSource.of(source.getKey()).isHashed(run) ? "" : unknown);
      source.getValue().stream()
          .map(version -> version.method().signature() + " " + version.fingerprint())
          .sorted()
          .forEach(line -> text.append('\n').append(line));
    }
    return Sha256.ofUtf8(text.toString());
  }
}
