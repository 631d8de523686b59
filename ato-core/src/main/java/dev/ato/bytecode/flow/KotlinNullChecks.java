package dev.ato.bytecode.flow;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Takes the names of parameters and the texts of expressions out of the checks for {@code null}
 * that Kotlin's compiler writes at the beginning of public functions and behind calls of Java.
 *
 * <p>The one heuristic: the name is read where the check fails, and then stands in the message of
 * the exception, so that a program which looks at that message can tell. Masked is only a constant
 * in a call of these methods of {@code kotlin.jvm.internal.Intrinsics}, and where the method says
 * that it checks a parameter, only if it is given one; that it is checked, and which one is, stays.
 */
final class KotlinNullChecks implements FlowRule {

  private static final String OWNER = "kotlin/jvm/internal/Intrinsics";
  private static final String DESCRIPTOR = "(Ljava/lang/Object;Ljava/lang/String;)V";

  private static final Set<String> OF_PARAMETERS =
      Set.of("checkNotNullParameter", "checkParameterIsNotNull");

  private static final Set<String> OF_EXPRESSIONS =
      Set.of("checkNotNullExpressionValue", "checkExpressionValueIsNotNull");

  /** Unlike any string, which stands in quotes. */
  private static final String NAME = "its name in source";

  @Override
  public void apply(Flow flow) {
    if (flow.had(Opcodes.INVOKESTATIC) && flow.has(KotlinNullChecks::isMeant)) {
      Value name = flow.values().constant(TextOf.STRING, NAME);
      for (Block block : flow.blocks()) {
        for (Step step : block.steps()) {
          if (isMeant(step)) {
            step.operand(1, name);
          }
        }
      }
    }
  }

  private static boolean isMeant(Step step) {
    MethodInsnNode call = step.call();
    return call != null
        && call.getOpcode() == Opcodes.INVOKESTATIC
        && call.owner.equals(OWNER)
        && call.desc.equals(DESCRIPTOR)
        && (OF_EXPRESSIONS.contains(call.name)
            || (OF_PARAMETERS.contains(call.name)
                && step.operands().get(0) instanceof Value.Parameter))
        && step.operands().get(1) instanceof Value.Constant text
        && text.type().equals(TextOf.STRING);
  }
}
