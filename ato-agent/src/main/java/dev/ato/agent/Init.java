package dev.ato.agent;

/**
 * A static method without arguments that is called before calls of a traced method.
 *
 * @param call the method, {@code a.b.Hooks#seed}; empty for none
 * @param once whether it is called before the first call of the run only
 */
public record Init(String call, boolean once) {

  /** Nothing is called. */
  public static final Init NONE = new Init("", false);

  private static final String CALL = "call:";
  private static final String ONCE = "once:";

  /**
   * Reads {@code a.b.Hooks#seed} or {@code call: a.b.Hooks#seed, once: true}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static Init parse(String text) {
    String call = text.strip();
    boolean once = false;
    if (call.startsWith(CALL) || call.startsWith(ONCE)) {
      String named = "";
      for (String part : text.split(",", -1)) {
        String pair = part.strip();
        if (pair.startsWith(CALL)) {
          named = pair.substring(CALL.length()).strip();
        } else if (pair.startsWith(ONCE)) {
          once = truth(text, pair.substring(ONCE.length()).strip());
        } else {
          throw wrong(text);
        }
      }
      if (named.isEmpty()) {
        throw wrong(text);
      }
      call = named;
    }
    return new Init(Hook.parse("init", call), once);
  }

  private static boolean truth(String text, String word) {
    if (!word.equals("true") && !word.equals("false")) {
      throw wrong(text);
    }
    return word.equals("true");
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "init must be a.b.Hooks#method or {call: a.b.Hooks#method, once: true}, but was '"
            + text
            + "'");
  }

  @Override
  public String toString() {
    return once ? "call: " + call + ", once: true" : call;
  }
}
