package dev.ato.bytecode.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Writes the names of the methods that Groovy's dynamic calls are of, in the place of the numbers
 * that the call sites have in the class: so numbering them anew is invisible, and a call of another
 * method is not, although the method's own bytes stay.
 *
 * <p>Sound because the array comes from the compiler's own method and its making is looked at. A
 * call site is found anew for each place in the code, whatever its number.
 */
final class CallSites implements FlowRule {

  private final CompilerArrays arrays;

  CallSites(CompilerArrays arrays) {
    this.arrays = arrays;
  }

  @Override
  public void apply(Flow flow) {
    if (!flow.had(Opcodes.INVOKESTATIC)) {
      return;
    }
    Map<Value, Map<Integer, String>> given = new HashMap<>();
    for (Block block : flow.blocks()) {
      for (Step step : block.steps()) {
        if (step.origin() != null && step.result() != null) {
          Map<Integer, String> names = arrays.callSites(step.origin());
          if (!names.isEmpty()) {
            given.put(step.result(), names);
          }
        }
      }
    }
    given.forEach((sites, names) -> name(flow, sites, names));
  }

  private static void name(Flow flow, Value sites, Map<Integer, String> names) {
    for (Block block : flow.blocks()) {
      block.steps().replaceAll(step -> named(step, sites, names, flow.values()));
    }
  }

  private static Step named(Step step, Value sites, Map<Integer, String> names, Values values) {
    String name = isRead(step, sites) ? name(step.operands().get(1), names) : null;
    if (name == null) {
      return step;
    }
    Step named =
        new Step(
            step.kind(),
            step.origin(),
            "call site of",
            List.of(sites, values.text(name)),
            step.result(),
            step.thrown());
    named.exitAs(step);
    return named;
  }

  private static boolean isRead(Step step, Value sites) {
    return step.origin() != null
        && step.origin().getOpcode() == Opcodes.AALOAD
        && step.operands().get(0) == sites;
  }

  private static @Nullable String name(Value number, Map<Integer, String> names) {
    return number instanceof Value.Constant constant
        ? names.get(Integer.parseInt(constant.text()))
        : null;
  }
}
