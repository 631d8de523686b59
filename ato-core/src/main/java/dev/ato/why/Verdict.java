package dev.ato.why;

import java.util.List;

/**
 * The answer.
 *
 * @param causes what moved, the one that moved first in front; empty if nothing did
 * @param evidence what the conclusion rests on, a clause, or empty
 */
public record Verdict(Conclusion conclusion, List<Cause> causes, String evidence) {

  /** The kinds of answer. */
  public enum Conclusion {
    /** Nothing that was compared differs. */
    NO_DIFFERENCE,
    /** The results differ, and at least one cause for it moved. */
    EXPLAINED,
    /** The results differ, and nothing that could cause it does. */
    NONDETERMINISM,
    /** The results differ, nothing known moved, but something that was not recorded may have. */
    UNEXPLAINED,
    /** Something moved, but the recorded results are the same. */
    WITHOUT_EFFECT,
    /** Something moved, but the results could not be compared. */
    RESULTS_UNKNOWN
  }

  /** A verdict keeps its own copy. */
  public Verdict {
    causes = List.copyOf(causes);
  }
}
