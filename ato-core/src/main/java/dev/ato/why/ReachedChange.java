package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;
import java.util.List;
import java.util.Optional;

/**
 * A method whose change, coming or going made the deep fingerprint of another one change.
 *
 * @param before the fingerprint of its own logic, empty if the older version does not reach it
 * @param after the same of the newer version
 * @param way from the other method to this one, both included
 * @param sourceFile the file's simple name, empty if the class does not say
 * @param line the method's first source line, 0 if the class does not say
 */
public record ReachedChange(
    MethodRef method,
    Optional<Sha256> before,
    Optional<Sha256> after,
    List<MethodRef> way,
    String sourceFile,
    int line) {

  /** A change with a copy of the way. */
  public ReachedChange {
    way = List.copyOf(way);
  }

  /** What became of the method. */
  public CodeChange.Kind kind() {
    if (before.isEmpty()) {
      return CodeChange.Kind.ADDED;
    }
    return after.isEmpty() ? CodeChange.Kind.REMOVED : CodeChange.Kind.CHANGED;
  }
}
