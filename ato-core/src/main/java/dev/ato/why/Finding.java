package dev.ato.why;

import java.util.List;

/**
 * What is known of one category.
 *
 * @param compared what was compared, for example {@code 2 files}; empty if nothing could be
 * @param gaps what could not be compared
 * @param remarks what a reader may want to know, though it counts as no difference
 */
public record Finding(
    Category category,
    String compared,
    List<Difference> differences,
    List<Gap> gaps,
    List<String> remarks) {

  /** The three answers. */
  public enum State {
    /** Nothing that was compared differs. */
    SAME,
    /** Something differs. */
    DIFFERS,
    /** Nothing could be compared. */
    UNKNOWN
  }

  /** A finding keeps its own copies. */
  public Finding {
    differences = List.copyOf(differences);
    gaps = List.copyOf(gaps);
    remarks = List.copyOf(remarks);
  }

  /** The answer; a finding that is the same may still have gaps. */
  public State state() {
    if (!differences.isEmpty()) {
      return State.DIFFERS;
    }
    return compared.isEmpty() ? State.UNKNOWN : State.SAME;
  }

  /** Whether something differs that does not merely follow from another category's difference. */
  public boolean moved() {
    return differences.stream().anyMatch(difference -> difference.follows().isEmpty());
  }

  /** Whether the category was compared in full and is the same. */
  boolean surelySame() {
    return state() == State.SAME && gaps.isEmpty();
  }
}
