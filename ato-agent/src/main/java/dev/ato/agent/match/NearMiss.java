package dev.ato.agent.match;

import dev.ato.agent.MethodPattern;
import dev.ato.agent.RulePattern;
import dev.ato.agent.Suggestion;
import dev.ato.agent.TraceRule;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MethodOutline;
import java.util.List;
import java.util.Optional;

/** Tells why a rule that means a class means nothing in it. */
final class NearMiss {

  private NearMiss() {}

  /** The reason, if the rule names the class by a pattern that one can be given for. */
  static Optional<Miss> of(ClassOutline outline, RuleTest test, TraceRule rule) {
    for (RulePattern pattern : rule.match()) {
      if (pattern instanceof MethodPattern methods && test.meansClass(methods)) {
        return Optional.of(reason(outline, methods));
      }
    }
    return Optional.empty();
  }

  private static Miss reason(ClassOutline outline, MethodPattern pattern) {
    List<MethodOutline> named =
        outline.methods().stream()
            .filter(method -> !method.isSynthetic())
            .filter(method -> pattern.matches(method.name(), method.descriptor()))
            .toList();
    if (named.isEmpty()) {
      return noSuchMethod(outline, pattern);
    }
    if (named.stream().noneMatch(MethodOutline::hasCode)) {
      return withoutCode(outline, pattern);
    }
    return Miss.because("all that it means in " + outline.name() + " is excluded");
  }

  private static Miss withoutCode(ClassOutline outline, MethodPattern pattern) {
    String method = pattern.meansAllMethods() ? "" : "#" + pattern.methodName();
    String kind = outline.isInterface() ? "an interface without code" : "abstract there";
    return Miss.because(outline.name() + " is " + kind + ": try " + outline.name() + "+" + method);
  }

  private static Miss noSuchMethod(ClassOutline outline, MethodPattern pattern) {
    if (pattern.meansAllMethods()) {
      return Miss.because(outline.name() + " has no methods");
    }
    List<MethodOutline> sameName =
        outline.methods().stream()
            .filter(method -> method.name().equals(pattern.methodName()))
            .filter(method -> !method.isSynthetic())
            .toList();
    if (!sameName.isEmpty()) {
      return overload(outline, pattern, sameName);
    }
    List<String> names =
        outline.methods().stream()
            .filter(method -> !method.isSynthetic())
            .map(MethodOutline::name)
            .distinct()
            .toList();
    return new Miss(
        outline.name() + " has no method '" + pattern.methodName() + "'",
        Suggestion.nearest(pattern.methodName(), names)
            .map(nearest -> outline.name() + "#" + nearest));
  }

  private static Miss overload(
      ClassOutline outline, MethodPattern pattern, List<MethodOutline> overloads) {
    List<String> ids = overloads.stream().map(method -> TraceIds.of(outline, method)).toList();
    return new Miss(
        "its parameters fit no overload",
        Suggestion.nearest(pattern.toString(), ids).or(() -> Optional.of(ids.get(0))));
  }
}
