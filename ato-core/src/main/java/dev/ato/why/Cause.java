package dev.ato.why;

/**
 * One candidate for the reason why the results differ.
 *
 * @param evidence what speaks for it, a clause
 */
public record Cause(Category category, Certainty certainty, String evidence) {

  /** How strongly the records speak for a cause. */
  public enum Certainty {
    /** The first call to diverge had the same arguments, and its own code changed. */
    PROVEN,
    /** Nothing else that was compared moved, or the first divergence points to it. */
    LIKELY,
    /** It moved; so did others. */
    POSSIBLE
  }
}
