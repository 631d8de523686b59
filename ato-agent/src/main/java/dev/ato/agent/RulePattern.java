package dev.ato.agent;

/** What a rule means: methods by name, or methods that bear an annotation. */
public sealed interface RulePattern permits MethodPattern, AnnotationPattern {

  /**
   * Reads a pattern as it is written in rules.
   *
   * @throws IllegalArgumentException if it is none; the message says what is accepted
   */
  static RulePattern parse(String text) {
    String pattern = text.strip();
    return pattern.startsWith("@")
        ? AnnotationPattern.parse(pattern)
        : MethodPattern.parse(pattern);
  }
}
