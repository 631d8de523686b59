package dev.ato.cli.offline;

import dev.ato.build.BuildMethod;
import dev.ato.build.MethodKey;
import dev.ato.track.MethodRef;

/** The methods of a build as people write them. */
final class MethodNames {

  private MethodNames() {}

  /** {@code a.b.Scorer#score(double, String)}. */
  static String signature(MethodKey key) {
    return ref(key).signature();
  }

  /** {@code Scorer#score}. */
  static String shortName(MethodKey key) {
    return ref(key).shortName();
  }

  static MethodRef ref(MethodKey key) {
    return new MethodRef(key.owner(), key.name(), key.descriptor());
  }

  /** {@code Scorer.java:14}; empty if the class does not say. */
  static String place(BuildMethod method) {
    String line = method.line() > 0 ? ":" + method.line() : "";
    return method.sourceFile().isEmpty() ? "" : method.sourceFile() + line;
  }
}
