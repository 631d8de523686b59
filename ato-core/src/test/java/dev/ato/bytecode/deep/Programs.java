package dev.ato.bytecode.deep;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.Sources;
import dev.ato.digest.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deep fingerprints of programs that are given as source text. */
final class Programs {

  private Programs() {}

  /** The deep fingerprint of {@code T#m()} of a program. */
  static Sha256 deep(String source, String... options) {
    Map<String, byte[]> classes = Sources.compile(source, options);
    return DeepFingerprints.of(application(classes)).find("T", "m", "()V").orElseThrow();
  }

  /** The same of a program of several sources, of several packages say: of {@code p.T#m()}. */
  static Sha256 deep(List<String> sources) {
    Map<String, byte[]> classes = Sources.compileAll(sources);
    return DeepFingerprints.of(application(classes)).find("p.T", "m", "()V").orElseThrow();
  }

  static List<ApplicationClass> application(Map<String, byte[]> classes) {
    return classes.values().stream()
        .map(
            bytes ->
                new ApplicationClass(
                    "",
                    ClassOutline.of(bytes),
                    ClassFingerprints.of(bytes, name -> Optional.ofNullable(classes.get(name))),
                    Sha256.of(bytes)))
        .toList();
  }
}
