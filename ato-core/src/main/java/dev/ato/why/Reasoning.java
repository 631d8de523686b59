package dev.ato.why;

import dev.ato.why.Cause.Certainty;
import dev.ato.why.Divergence.Agreement;
import dev.ato.why.Finding.State;
import dev.ato.why.Verdict.Conclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From findings to a verdict. What moved first is told by the first call whose result differs. */
final class Reasoning {

  /** Where no call tells more, what takes effect earlier is ranked first. */
  private static final List<Category> OUTSIDE_FIRST =
      List.of(
          Category.ARGUMENTS,
          Category.CONFIG,
          Category.INPUTS,
          Category.CODE,
          Category.ENVIRONMENT);

  /** A call with the same arguments and another result was changed from within. */
  private static final List<Category> CODE_FIRST =
      List.of(
          Category.CODE,
          Category.ENVIRONMENT,
          Category.CONFIG,
          Category.INPUTS,
          Category.ARGUMENTS);

  private final Map<Category, Finding> findings;
  private final Optional<Divergence> first;
  private final Relevance relevance;
  private final boolean ownCodeChanged;

  private Reasoning(
      Map<Category, Finding> findings, Relevance relevance, Optional<Divergence> first) {
    this.findings = findings;
    this.first = first;
    this.relevance = relevance;
    ownCodeChanged =
        first.isPresent()
            && relevance.ranked().stream()
                .anyMatch(change -> change.method().equals(first.get().method()));
  }

  static Verdict verdict(
      Map<Category, Finding> findings, Relevance relevance, Optional<Divergence> first) {
    return new Reasoning(findings, relevance, first).judge();
  }

  private Verdict judge() {
    List<Category> moved =
        ranking().stream().filter(category -> finding(category).moved()).toList();
    State results = finding(Category.RESULTS).state();
    if (results == State.DIFFERS) {
      return moved.isEmpty() ? withoutCause() : explained(moved);
    }
    if (moved.isEmpty()) {
      return new Verdict(Conclusion.NO_DIFFERENCE, List.of(), "");
    }
    Conclusion conclusion =
        results == State.SAME ? Conclusion.WITHOUT_EFFECT : Conclusion.RESULTS_UNKNOWN;
    return new Verdict(conclusion, causes(moved, Certainty.POSSIBLE), "");
  }

  private List<Category> ranking() {
    boolean fromWithin =
        argumentsAre(Agreement.SAME) || (ownCodeChanged && !argumentsAre(Agreement.DIFFERS));
    return fromWithin ? CODE_FIRST : OUTSIDE_FIRST;
  }

  private Verdict explained(List<Category> moved) {
    boolean pointed = moved.get(0) == Category.CODE && ownCodeChanged;
    boolean proven =
        pointed && argumentsAre(Agreement.SAME) && !finding(Category.ENVIRONMENT).moved();
    Certainty certainty =
        proven
            ? Certainty.PROVEN
            : moved.size() == 1 || pointed ? Certainty.LIKELY : Certainty.POSSIBLE;
    boolean doubtful = moved.get(0) == Category.CODE && isOutOfReach();
    return new Verdict(
        Conclusion.EXPLAINED, causes(moved, doubtful ? Certainty.POSSIBLE : certainty), "");
  }

  /**
   * Whether the changed code can act on the first call that differs by what it left behind only.
   */
  private boolean isOutOfReach() {
    return first.isPresent() && !ownCodeChanged && relevance.reached() == 0;
  }

  private List<Cause> causes(List<Category> moved, Certainty firstCertainty) {
    List<Cause> causes = new ArrayList<>();
    for (Category category : moved) {
      Certainty certainty = causes.isEmpty() ? firstCertainty : Certainty.POSSIBLE;
      causes.add(new Cause(category, certainty, evidence(category)));
    }
    return causes;
  }

  private String evidence(Category category) {
    if (category == Category.CODE && ownCodeChanged) {
      return argumentsAre(Agreement.SAME)
          ? "same arguments, other code, other result"
          : "the code of the first call that differs changed";
    }
    if (category == Category.CODE && relevance.reached() > 0) {
      return "the first call that differs can reach "
          + relevance.reached()
          + " of "
          + Counted.of(relevance.ranked().size(), "changed method");
    }
    if (category == Category.CODE && isOutOfReach()) {
      return "no changed method is within reach of the first call that differs";
    }
    if (category == Category.INPUTS && argumentsAre(Agreement.DIFFERS)) {
      return "the first call that differs had other arguments";
    }
    return "";
  }

  private Verdict withoutCause() {
    Conclusion conclusion = nothingHidden() ? Conclusion.NONDETERMINISM : Conclusion.UNEXPLAINED;
    return new Verdict(
        conclusion,
        List.of(),
        argumentsAre(Agreement.SAME) ? "same arguments, same code, other result" : "");
  }

  /** The same bytes on the class path are the same code, traced or not. */
  private boolean nothingHidden() {
    return finding(Category.ARGUMENTS).surelySame()
        && finding(Category.INPUTS).surelySame()
        && finding(Category.ENVIRONMENT).surelySame()
        && finding(Category.CODE).state() == State.SAME;
  }

  private boolean argumentsAre(Agreement agreement) {
    return first.filter(divergence -> divergence.arguments() == agreement).isPresent();
  }

  private Finding finding(Category category) {
    Finding finding = findings.get(category);
    if (finding == null) {
      throw new IllegalStateException("no finding for " + category);
    }
    return finding;
  }
}
