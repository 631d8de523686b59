package dev.ato.agent;

/**
 * How the calls of a method are recorded.
 *
 * @param init a static method without arguments, {@code a.b.Hooks#seed}, called before each call;
 *     empty for none
 * @param args whether the arguments are fingerprinted at entry
 */
public record RuntimeRule(String init, Inspection inspect, boolean args, CallPolicy calls) {

  /** Whole values, no arguments, the usual number of calls. */
  public static final RuntimeRule DEFAULT =
      new RuntimeRule("", Inspection.WHOLE, false, CallPolicy.DEFAULT);

  /**
   * A rule from the texts of its settings, empty for what is not set.
   *
   * @throws IllegalArgumentException if one of them is malformed; the message says what is accepted
   */
  public static RuntimeRule of(String init, String inspect, boolean args, String calls) {
    return new RuntimeRule(
        init.isBlank() ? "" : Hook.parse("init", init.strip()),
        Inspection.parse(inspect),
        args,
        calls.isBlank() ? CallPolicy.DEFAULT : CallPolicy.parse(calls));
  }
}
