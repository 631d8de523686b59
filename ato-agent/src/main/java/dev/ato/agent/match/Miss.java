package dev.ato.agent.match;

import java.util.Optional;

/**
 * Why a rule means nothing.
 *
 * @param reason what is wrong with it
 * @param suggestion the rule that was probably meant, written in full
 */
public record Miss(String reason, Optional<String> suggestion) {

  static Miss because(String reason) {
    return new Miss(reason, Optional.empty());
  }

  /** The same reason with a suggestion that fits better. */
  public Miss withSuggestion(Optional<String> better) {
    return new Miss(reason, better);
  }

  /** Both in one line. */
  public String text() {
    return suggestion.isEmpty() ? reason : reason + "; did you mean " + suggestion.get() + "?";
  }
}
