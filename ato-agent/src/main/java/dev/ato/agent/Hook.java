package dev.ato.agent;

/** The name of a static method of the application that a rule has called. */
final class Hook {

  private Hook() {}

  /** Checks that the text is {@code a.b.Type#method} and gives it back in that spelling. */
  static String parse(String key, String text) {
    MethodPattern hook = MethodPattern.parse(text);
    if (!hook.namesMethod() || !hook.classes().isExact() || hook.classes().meansSubtypes()) {
      throw new IllegalArgumentException(
          key + " must name one static method, a.b.Hooks#method, but was '" + text + "'");
    }
    return hook.classes() + "#" + hook.methodName();
  }
}
