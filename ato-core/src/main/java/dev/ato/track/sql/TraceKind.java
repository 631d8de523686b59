package dev.ato.track.sql;

import java.util.Arrays;
import java.util.Optional;

/** What a trace fingerprints. */
public enum TraceKind {
  /** The method's own logic. */
  STATIC,
  /** What the method returned, call by call. */
  RUNTIME;

  /** The word in the column {@code trace_type}, the Python original's. */
  public String word() {
    return this == STATIC ? "static" : "runtime";
  }

  static Optional<TraceKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
