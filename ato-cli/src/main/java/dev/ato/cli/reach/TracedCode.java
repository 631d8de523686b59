package dev.ato.cli.reach;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.deep.DeepFingerprints;
import dev.ato.digest.Sha256;
import dev.ato.track.ClassPathEntry;
import dev.ato.track.CodeVersion;
import dev.ato.track.MethodRef;
import dev.ato.track.RecordedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /** What the class path held, and what else the methods came from, each file or folder once. */
  List<CodeSource> sources(RecordedRun run) {
    Path folder = Path.of(run.environment().getOrDefault("user.dir", ""));
    Set<Path> paths = new LinkedHashSet<>();
    for (ClassPathEntry entry : run.classPath()) {
      if (entry.sha256().isPresent()) {
        paths.add(folder.resolve(entry.path()));
      }
    }
    bySource.keySet().forEach(source -> paths.add(CodeSource.of(source).path()));
    return paths.stream().map(path -> new CodeSource(path, "")).toList();
  }

  /** The classes that the methods are of. */
  Set<String> owners() {
    return bySource.values().stream()
        .flatMap(List::stream)
        .map(version -> version.method().owner())
        .collect(Collectors.toSet());
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
    text.append("\napplication ").append(CodeReach.application(run).names());
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
