package dev.ato.agent;

import java.util.Arrays;
import java.util.List;

/**
 * How the calls of a method are recorded.
 *
 * @param init what is called before
 * @param inspect what of the value counts
 * @param args whether the arguments are fingerprinted at entry
 * @param calls which calls are kept one by one
 * @param round to how many decimals fractions are rounded before they are hashed; -1 for not
 * @param ulps how many units in the last place are of no account in fractions; 0 for all are
 * @param preview how many elements of a value are shown in a short text; 0 for no text
 */
public record RuntimeRule(
    Init init,
    Inspection inspect,
    boolean args,
    CallPolicy calls,
    int round,
    int ulps,
    int preview) {

  /** What a rule may set, in the order in which it is printed. */
  public static final List<String> KEYS =
      Arrays.asList("init", "inspect", "args", "calls", "round", "ulps", "preview");

  /** Whole values, no arguments, the usual number of calls. */
  public static final RuntimeRule DEFAULT =
      new RuntimeRule(Init.NONE, Inspection.WHOLE, false, CallPolicy.DEFAULT, -1, 0, 0);

  private static final int USUAL_PREVIEW = 8;
  private static final int LARGEST_PREVIEW = 1000;
  private static final int MOST_DECIMALS = 15;
  private static final int MOST_ULPS = 1 << 20;

  /**
   * The rule with one setting more, given as text.
   *
   * @throws IllegalArgumentException if it is malformed; the message says what is accepted
   */
  public RuntimeRule with(String key, String text) {
    Init newInit = key.equals("init") ? Init.parse(text) : init;
    Inspection newInspect = key.equals("inspect") ? Inspection.parse(text) : inspect;
    boolean newArgs = key.equals("args") ? truth(key, text) : args;
    CallPolicy newCalls = key.equals("calls") ? CallPolicy.parse(text) : calls;
    int newRound = key.equals("round") ? number(key, text, 0, MOST_DECIMALS) : round;
    int newUlps = key.equals("ulps") ? number(key, text, 1, MOST_ULPS) : ulps;
    int newPreview = key.equals("preview") ? previewOf(text) : preview;
    if (newRound >= 0 && newUlps > 0) {
      throw new IllegalArgumentException("round and ulps cannot both be set");
    }
    return new RuntimeRule(newInit, newInspect, newArgs, newCalls, newRound, newUlps, newPreview);
  }

  private static int previewOf(String text) {
    return switch (text) {
      case "true" -> USUAL_PREVIEW;
      case "false" -> 0;
      default -> number("preview", text, 1, LARGEST_PREVIEW);
    };
  }

  private static boolean truth(String key, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(key + " must be true or false, but was '" + text + "'");
    }
    return text.equals("true");
  }

  private static int number(String key, String text, int least, int most) {
    int number;
    try {
      number = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      number = -1;
    }
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          key + " must be a number from " + least + " to " + most + ", but was '" + text + "'");
    }
    return number;
  }

  /** What of a value is looked at, and how closely: runs that differ in this are not compared. */
  public String view() {
    StringBuilder view = new StringBuilder();
    append(view, "inspect", inspect.toString());
    append(view, "round", round < 0 ? "" : String.valueOf(round));
    append(view, "ulps", ulps == 0 ? "" : String.valueOf(ulps));
    return view.toString();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("calls: ").append(calls);
    append(text, "args", args ? "true" : "");
    append(text, "init", init.toString());
    if (!view().isEmpty()) {
      text.append(", ").append(view());
    }
    append(text, "preview", preview == 0 ? "" : String.valueOf(preview));
    return text.toString();
  }

  private static void append(StringBuilder text, String key, String value) {
    if (!value.isEmpty()) {
      text.append(text.length() == 0 ? "" : ", ").append(key).append(": ").append(value);
    }
  }
}
