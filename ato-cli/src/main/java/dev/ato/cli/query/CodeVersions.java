package dev.ato.cli.query;

import dev.ato.AtoException;
import dev.ato.track.sql.TraceKind;
import dev.ato.track.sql.TraceVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The versions that the code of one trace had. */
final class CodeVersions {

  private final String traceId;
  private final List<TraceVersion> versions;

  CodeVersions(String traceId, List<TraceVersion> all) {
    this.traceId = traceId;
    this.versions = all.stream().filter(version -> version.kind() == TraceKind.STATIC).toList();
    if (versions.isEmpty()) {
      throw new AtoException("no code of " + traceId + " is recorded, only its results");
    }
  }

  String traceId() {
    return traceId;
  }

  /** The one seen last. */
  TraceVersion newest() {
    return versions.stream().max(Comparator.comparing(TraceVersion::lastSeen)).orElseThrow();
  }

  /** The one of a run, or the one whose fingerprint begins so. */
  TraceVersion find(String selector) {
    if (selector.matches("\\d{1,9}")) {
      long run = Long.parseLong(selector);
      List<TraceVersion> ofRun =
          versions.stream().filter(version -> version.runs().contains(run)).toList();
      if (!ofRun.isEmpty()) {
        return ofRun.get(ofRun.size() - 1);
      }
    }
    return beginningWith(selector);
  }

  private TraceVersion beginningWith(String selector) {
    String hex = selector.toLowerCase(Locale.ROOT);
    List<TraceVersion> found =
        versions.stream().filter(version -> version.fingerprint().startsWith(hex)).toList();
    if (found.size() != 1) {
      throw new AtoException(
          (found.isEmpty() ? "no version \"" : "several versions \"")
              + selector
              + "\" of "
              + traceId
              + "; accepted are a run that has it, or the beginning of one fingerprint");
    }
    return found.get(0);
  }
}
