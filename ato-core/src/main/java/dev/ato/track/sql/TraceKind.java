package dev.ato.track.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a trace fingerprints. */
public enum TraceKind {
  /** The method's own logic. */
  STATIC,
  /** That, and all that the method can reach in its application. */
  DEEP,
  /** What the method returned, call by call. */
  RUNTIME;

  /** The word in the column {@code trace_type}; the Python original knows two of them. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<TraceKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
