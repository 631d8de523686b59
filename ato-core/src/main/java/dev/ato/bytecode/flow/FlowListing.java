package dev.ato.bytecode.flow;

import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a method does, as lines that do not depend on how a compiler laid it out.
 *
 * <p>Code becomes steps with values between them ({@link FlowReader}), choices between values that
 * are none go ({@link PhiReduction}), each step becomes a closed function of what it is given
 * ({@link Automaton}, {@link ParameterOrder}, {@link Closing}), equal ones become one ({@link
 * MergedGraph}), and what is left is written down ({@link FlowWriter}).
 */
public final class FlowListing {

  private static final List<FlowRule> RULES =
      List.of(
          new CaughtThrows(), // try (resource) by javac before 11
          new NullsDecided(), // the same
          new CastsThatHold(), // (Object) x, (String) null
          new KotlinNullChecks(), // Intrinsics.checkNotNullParameter(p, "p")
          new CheckedCasts(), // (T) requireNonNull((T) x, "x")
          new NullChecks(), // x.getClass(); Objects.requireNonNull(x);
          new DefaultElements(), // new boolean[] {false, true}
          new CapturedFields(), // this.this$0 = outer; this.val$x = x; super();
          new BeginningTexts(), // new StringBuilder(String.valueOf(a))
          new BuilderChains(), // new StringBuilder().append(a).append(b).toString()
          new DynamicConcatenations(), // makeConcatWithConstants
          new TextsOfImmutables(), // String.valueOf(Character) in a concatenation
          new CapturedReads()); // this.val$x, this.val$y

  private FlowListing() {}

  /**
   * Writes a method's code as lines; those that name a place stand at the margin.
   *
   * @param given its descriptor, perhaps with boxes in the place of some parameters
   * @param lines what was written there before the exception is of no use
   * @throws UnfitCodeException if the code cannot be read as a graph
   */
  public static void write(
      MethodNode method, String given, Words words, CompilerArrays arrays, Lines lines) {
    Values values = new Values(words);
    Flow flow = new Flow(values, FlowReader.read(method, given, values, words));
    PhiReduction.apply(flow);
    PhiTypes.apply(flow);
    new EnumSwitches(arrays).apply(flow); // $SwitchMap, $SWITCH_TABLE, ordinal()
    new CallSites(arrays).apply(flow); // $getCallSiteArray()[3]
    for (FlowRule rule : RULES) {
      rule.apply(flow);
    }
    if (StraightWriter.fits(flow)) {
      StraightWriter.write(flow, lines);
      return;
    }
    Automaton automaton = Automaton.of(flow);
    ParameterOrder.apply(automaton.states());
    Closing.apply(automaton, values);
    MergedGraph graph = new MergedGraph(automaton, values);
    FlowWriter.write(graph, automaton.start(), values, lines);
  }
}
