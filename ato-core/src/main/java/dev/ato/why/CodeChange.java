package dev.ato.why;

import dev.ato.track.CodeVersion;
import dev.ato.track.MethodRef;
import java.util.List;

/**
 * A method whose logic differs between the runs.
 *
 * @param before its versions in the older run: none if it was added, several if several class
 *     loaders defined it
 * @param after its versions in the newer run: none if it was removed
 * @param selections of a method that did not change itself, but that others now lead to: which, in
 *     sentences; else none
 * @param way of a method that is not traced itself: the methods by which a traced one reaches it,
 *     both included; else empty
 */
public record CodeChange(
    MethodRef method,
    List<CodeVersion> before,
    List<CodeVersion> after,
    List<String> selections,
    List<MethodRef> way) {

  /** What happened to the method. */
  public enum Kind {
    /** The newer run's class has it, the older run's class does not. */
    ADDED,
    /** The older run's class has it, the newer run's class does not. */
    REMOVED,
    /** Both have it, with different logic. */
    CHANGED,
    /** What runs at a place is another method: before the one of old, after that of now. */
    SELECTED
  }

  /** A change keeps its own copies. */
  public CodeChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
    selections = List.copyOf(selections);
    way = List.copyOf(way);
  }

  /** What happened to the method. */
  public Kind kind() {
    if (!selections.isEmpty()) {
      return Kind.SELECTED;
    }
    if (before.isEmpty()) {
      return Kind.ADDED;
    }
    return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
  }

  /** The newest version that there is, which knows source file and line. */
  public CodeVersion latest() {
    return after.isEmpty() ? before.get(0) : after.get(0);
  }
}
