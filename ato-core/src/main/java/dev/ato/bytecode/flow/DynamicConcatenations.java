package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * Writes an {@code invokedynamic} of {@code StringConcatFactory} (JEP 280) as a concatenation of
 * its parts. Objects are asked for their texts one after the other before the parts are joined, as
 * the factory's documentation says.
 */
final class DynamicConcatenations implements FlowRule {

  private static final String FACTORY = "java/lang/invoke/StringConcatFactory";
  private static final String GIVEN =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;";
  private static final String RETURNED = ")Ljava/lang/invoke/CallSite;";
  private static final Handle PLAIN = factory("makeConcat", GIVEN + RETURNED);
  private static final Handle WITH_CONSTANTS =
      factory(
          "makeConcatWithConstants", GIVEN + "Ljava/lang/String;[Ljava/lang/Object;" + RETURNED);

  /** With more the factory refuses, as its documentation says. */
  private static final int MOST_ARGUMENTS = 200;

  private static final char ARGUMENT = '\u0001';
  private static final char CONSTANT = '\u0002';

  @Override
  public void apply(Flow flow) {
    if (!flow.had(Opcodes.INVOKEDYNAMIC)) {
      return;
    }
    for (Block block : flow.blocks()) {
      if (!block.has(step -> step.origin() instanceof InvokeDynamicInsnNode)) {
        continue;
      }
      for (Step step : List.copyOf(block.steps())) {
        if (step.origin() instanceof InvokeDynamicInsnNode call
            && (call.bsm.equals(PLAIN) || call.bsm.equals(WITH_CONSTANTS))
            && call.desc.endsWith(")" + TextOf.STRING)) {
          replace(flow, block, step, call);
        }
      }
    }
  }

  private static void replace(Flow flow, Block block, Step step, InvokeDynamicInsnNode call) {
    Type[] types = Type.getArgumentTypes(call.desc);
    List<Value> parts = recipe(flow.values(), call, types.length);
    if (parts == null) {
      return;
    }
    List<Step> asked = new ArrayList<>();
    int argument = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Value.Slot) {
        Value given = step.operands().get(argument);
        String type = types[argument++].getDescriptor();
        Value text = TextOf.pure(flow.values(), given, type);
        if (text == null) {
          Step valueOf = TextsOfImmutables.inPlaceOf(step, given, flow.values());
          asked.add(valueOf);
          text = Objects.requireNonNull(valueOf.result());
        }
        parts.set(i, text);
      }
    }
    int place = block.steps().indexOf(step);
    block.steps().set(place, Concatenation.inPlaceOf(step, parts, flow.values()));
    block.steps().addAll(place, asked);
  }

  /**
   * The parts in their order, slots for the arguments; null if the call is not as javac makes it.
   */
  private static @Nullable List<Value> recipe(
      Values values, InvokeDynamicInsnNode call, int arguments) {
    List<Value> parts = new ArrayList<>();
    if (arguments > MOST_ARGUMENTS) {
      return null;
    }
    if (call.bsm.equals(PLAIN)) {
      if (call.bsmArgs.length > 0) {
        return null;
      }
      for (int i = 0; i < arguments; i++) {
        parts.add(values.slot(i));
      }
      return parts;
    }
    if (call.bsmArgs.length == 0 || !(call.bsmArgs[0] instanceof String recipe)) {
      return null;
    }
    int constant = 1;
    int argument = 0;
    for (int i = 0; i < recipe.length(); i++) {
      char c = recipe.charAt(i);
      if (c == ARGUMENT) {
        parts.add(values.slot(argument++));
      } else if (c != CONSTANT) {
        int start = i;
        while (i + 1 < recipe.length() && recipe.charAt(i + 1) > CONSTANT) {
          i++;
        }
        parts.add(values.text(recipe.substring(start, i + 1)));
      } else if (constant < call.bsmArgs.length
          && call.bsmArgs[constant++] instanceof String text) {
        parts.add(values.text(text));
      } else {
        return null;
      }
    }
    return argument == arguments && constant == call.bsmArgs.length ? parts : null;
  }

  private static Handle factory(String name, String descriptor) {
    return new Handle(Opcodes.H_INVOKESTATIC, FACTORY, name, descriptor, false);
  }
}
