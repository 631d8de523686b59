package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.CodeVersion;
import dev.ato.track.MethodRef;
import dev.ato.track.RecordedRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The code of one run, by method. A method that two loaders define has several versions. */
final class RecordedCode {

  private final RecordedRun run;
  private final CodeSources sources;
  private final Map<MethodRef, List<CodeVersion>> versions = new LinkedHashMap<>();
  private final Set<String> owners = new HashSet<>();

  RecordedCode(RecordedRun run) {
    this.run = run;
    sources = new CodeSources(run.classPath());
    run.code().forEach(this::add);
  }

  private void add(CodeVersion version) {
    owners.add(version.method().owner());
    List<CodeVersion> known =
        versions.computeIfAbsent(version.method(), method -> new ArrayList<>(1));
    // Two rules that mean one method record it twice under two ids.
    if (known.stream().noneMatch(other -> sameLogic(other, version))) {
      known.add(version);
    }
  }

  private static boolean sameLogic(CodeVersion a, CodeVersion b) {
    return a.fingerprint().equals(b.fingerprint()) && a.scheme().equals(b.scheme());
  }

  Set<MethodRef> methods() {
    return versions.keySet();
  }

  List<CodeVersion> versions(MethodRef method) {
    return versions.getOrDefault(method, List.of());
  }

  boolean loaded(String owner) {
    return owners.contains(owner);
  }

  /** Whether every method of every traced class that was loaded is in the record. */
  boolean whole() {
    return RunPair.ended(run.run()) && run.warnings().isEmpty();
  }

  Optional<Sha256> source(CodeVersion version) {
    return sources.of(version);
  }

  /** Whether the run had the very jar or directory at hand, though it may not have used it. */
  boolean hold(Sha256 source) {
    return sources.hold(source);
  }

  String name() {
    return RunPair.name(run);
  }
}
