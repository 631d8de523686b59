package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts the variables that a lambda captures into the order of their first use in its body's
 * listing. Compilers take them in the order in which the source names them, so that they change
 * places when the methods of an anonymous class within the body do.
 *
 * <p>Sound because what is captured and the body's parameters are shown in the same order, each
 * once, and next to each other: who captures one variable instead of another shows it in the one or
 * in the other. Each was computed before, so that nothing happens in another order. Left as they
 * are: serializable lambdas, whose form in a stream has the order (JLS §15.27.4 leaves it to the
 * compiler); and a body that makes itself.
 *
 * @param receiver whether the object around is captured before them
 * @param count how many there are
 * @param parameters how many parameters the body has
 */
record LambdaCaptures(boolean receiver, int count, int parameters) {

  /** No listing has these characters of itself; other than those of {@link CaptureUses}. */
  private static final Pattern MARK = Pattern.compile("\u0003(\\d+)\u0004");

  /** What a lambda captures, by its body. */
  static LambdaCaptures of(LambdaText lambda, MethodNode body) {
    boolean receiver = (body.access & Opcodes.ACC_STATIC) == 0;
    int count = lambda.made().getArgumentCount() - (receiver ? 1 : 0);
    int parameters = Type.getArgumentCount(body.desc);
    boolean isOrdered = lambda.extras().isEmpty() && count <= parameters;
    return new LambdaCaptures(receiver, isOrdered ? count : 0, parameters);
  }

  /** Whether there is an order to be found. */
  boolean areSeveral() {
    return count > 1;
  }

  /** The name of a parameter of the body as long as the order is sought. */
  String name(int parameter) {
    return parameter < count ? "\u0003" + parameter + "\u0004" : "p" + parameter;
  }

  /** The body's parameters in the order of their first use in its lines. */
  Captures ordered(String lines) {
    Set<Integer> used = new HashSet<>();
    List<Integer> order = new ArrayList<>();
    Matcher mark = MARK.matcher(lines);
    while (mark.find()) {
      Integer parameter = Integer.valueOf(mark.group(1));
      if (used.add(parameter)) {
        order.add(parameter);
      }
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < parameters; i++) {
      if (i < count && used.add(i)) {
        order.add(i);
      }
      places.add(i < count ? -1 : i);
    }
    for (int place = 0; place < order.size(); place++) {
      places.set(order.get(place), place);
    }
    return new Captures(Map.of(), places, Set.of());
  }

  /** The body's lines with the names that its parameters have at last. */
  static String named(String lines, Captures order) {
    return MARK.matcher(lines)
        .replaceAll(mark -> "p" + order.place(Integer.parseInt(mark.group(1))));
  }

  /** What is captured in the same order: values, or their types. */
  <T> List<T> arranged(List<T> captured, Captures order) {
    int first = receiver ? 1 : 0;
    Captures here = new Captures(Map.of(), order.places().subList(0, count), Set.of());
    List<T> arranged = new ArrayList<>(captured.subList(0, first));
    arranged.addAll(here.arranged(captured.subList(first, captured.size())));
    return arranged;
  }

  /** The instruction that makes the lambda with what it captures in that order. */
  InvokeDynamicInsnNode arranged(InvokeDynamicInsnNode call, Captures order) {
    List<Type> types = arranged(List.of(Type.getArgumentTypes(call.desc)), order);
    String descriptor =
        Type.getMethodDescriptor(Type.getReturnType(call.desc), types.toArray(new Type[0]));
    return new InvokeDynamicInsnNode(call.name, descriptor, call.bsm, call.bsmArgs);
  }
}
