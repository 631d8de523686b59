package dev.ato.agent.match;

import dev.ato.agent.ParameterTypes;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MethodOutline;
import java.util.List;

/**
 * Names methods: {@code a.b.Class#method}, with the types of the parameters if the name has
 * overloads.
 */
public final class TraceIds {

  private TraceIds() {}

  /** The name of a method within its class. */
  public static String of(ClassOutline outline, MethodOutline method) {
    String name = outline.name() + "#" + method.name();
    List<MethodOutline> overloads =
        outline.methods().stream()
            .filter(other -> other.name().equals(method.name()) && !other.isSynthetic())
            .toList();
    if (overloads.size() <= 1) {
      return name;
    }
    String parameters = simpleParameters(method);
    long alike =
        overloads.stream().filter(other -> simpleParameters(other).equals(parameters)).count();
    return name + (alike == 1 ? parameters : fullParameters(method));
  }

  private static String simpleParameters(MethodOutline method) {
    return "("
        + String.join(
            ",",
            ParameterTypes.of(method.descriptor()).stream().map(ParameterTypes::simple).toList())
        + ")";
  }

  private static String fullParameters(MethodOutline method) {
    return "(" + String.join(",", ParameterTypes.of(method.descriptor())) + ")";
  }
}
