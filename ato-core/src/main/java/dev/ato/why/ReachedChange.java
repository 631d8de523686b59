package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachedPlace;
import java.util.List;
import java.util.Optional;

/**
 * A method whose change, coming or going made the deep fingerprint of another one change, or that
 * runs where another one ran before.
 *
 * @param before the fingerprint of its own logic, empty if the older version does not reach it
 * @param after the same of the newer version
 * @param selections what runs it now, in sentences, where another method ran before; else none
 * @param way from the other method to this one, both included
 * @param sourceFile the file's simple name, empty if the class does not say
 * @param line the method's first source line, 0 if the class does not say
 */
public record ReachedChange(
    MethodRef method,
    Optional<Sha256> before,
    Optional<Sha256> after,
    List<String> selections,
    List<MethodRef> way,
    String sourceFile,
    int line) {

  /** A change with a copy of the way. */
  public ReachedChange {
    selections = List.copyOf(selections);
    way = List.copyOf(way);
  }

  /** A change of a place that is a method. */
  static ReachedChange of(
      ReachedPlace place,
      Optional<Sha256> before,
      Optional<Sha256> after,
      List<String> selections,
      List<MethodRef> way) {
    return new ReachedChange(
        place.member(), before, after, selections, way, place.sourceFile(), place.line());
  }

  /** The same, however it is reached. */
  ReachedChange withoutWay() {
    return new ReachedChange(method, before, after, selections, List.of(), sourceFile, line);
  }

  /** What became of the method. */
  public CodeChange.Kind kind() {
    if (!selections.isEmpty()) {
      return CodeChange.Kind.SELECTED;
    }
    if (before.isEmpty()) {
      return CodeChange.Kind.ADDED;
    }
    return after.isEmpty() ? CodeChange.Kind.REMOVED : CodeChange.Kind.CHANGED;
  }
}
