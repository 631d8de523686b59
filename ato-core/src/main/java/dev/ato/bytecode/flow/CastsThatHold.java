package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Takes out casts that cannot fail, which one compiler writes and the other does not: of {@code
 * null}, to {@code Object}, of an array of references to {@code Object[]}, and one that was done
 * before on the same value.
 *
 * <p>Sound by JVMS §6.5.checkcast, and because the verifier lets nothing but arrays of references
 * be where such a type is declared. Casts to other classes and interfaces stay: of an interface
 * type the verifier takes any object (JVMS §4.10.1.2).
 */
final class CastsThatHold implements FlowRule {

  private static final String OBJECT = "java/lang/Object";
  private static final String OBJECTS = "[Ljava/lang/Object;";

  @Override
  public void apply(Flow flow) {
    if (!flow.had(Opcodes.CHECKCAST)) {
      return;
    }
    Map<Integer, Value> same = new HashMap<>();
    Map<Integer, String> done = new HashMap<>();
    for (Block block : flow.blocks()) {
      List<Step> dropped = new ArrayList<>();
      for (Step step : block.steps()) {
        if (step.origin() instanceof TypeInsnNode cast && cast.getOpcode() == Opcodes.CHECKCAST) {
          Value value = step.operands().get(0);
          int result = Objects.requireNonNull(step.result()).number();
          if (holds(value, cast.desc) || cast.desc.equals(done.get(value.number()))) {
            same.put(result, value);
            dropped.add(step);
          } else {
            done.put(result, cast.desc);
          }
        }
      }
      block.steps().removeAll(dropped);
    }
    if (!same.isEmpty()) {
      flow.replace(same);
    }
  }

  private static boolean holds(Value value, String type) {
    boolean isNull = value instanceof Value.Constant && value.type().isEmpty();
    boolean isArrayOfReferences = value.type().startsWith("[[") || value.type().startsWith("[L");
    return isNull || type.equals(OBJECT) || (type.equals(OBJECTS) && isArrayOfReferences);
  }
}
