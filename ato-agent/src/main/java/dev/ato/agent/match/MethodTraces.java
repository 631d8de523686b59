package dev.ato.agent.match;

import dev.ato.agent.MethodPattern;
import dev.ato.agent.RulePattern;
import dev.ato.agent.RuntimeRule;
import dev.ato.agent.TraceRule;
import dev.ato.bytecode.AnnotationOutline;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MethodOutline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules that mean one method come to together.
 *
 * <p>A method has one name: what its annotation says, else the id of the first rule with one, else
 * {@code Class#method}. How its calls are recorded is what its annotation says, else what the first
 * rule with {@code runtime} does.
 */
final class MethodTraces {

  private static final String TRACE = "Ldev/ato/trace/Trace;";
  private static final String RUNTIME_TRACE = "Ldev/ato/trace/RuntimeTrace;";

  private final ClassOutline outline;
  private final MethodOutline method;
  private final List<TraceRule> rules;
  private final Optional<AnnotationOutline> trace;
  private final Optional<AnnotationOutline> runtimeTrace;

  MethodTraces(ClassOutline outline, MethodOutline method, List<TraceRule> rules) {
    this.outline = outline;
    this.method = method;
    this.rules = rules;
    this.trace = annotation(TRACE);
    this.runtimeTrace = annotation(RUNTIME_TRACE);
  }

  boolean isMeant() {
    return !rules.isEmpty() || trace.isPresent() || runtimeTrace.isPresent();
  }

  List<TraceRule> rules() {
    return rules;
  }

  /** Whether somebody named the method itself, and not just its class. */
  boolean isNamed() {
    for (TraceRule rule : rules) {
      if (isNamedBy(rule)) {
        return true;
      }
    }
    return trace.isPresent() || runtimeTrace.isPresent();
  }

  MatchedMethod matched() {
    String ofCode = id(trace);
    String ofCalls = id(runtimeTrace);
    String id = !ofCode.isEmpty() ? ofCode : idOfRules(ofCalls);
    return new MatchedMethod(method, id, calls(ofCalls.isEmpty() ? id : ofCalls));
  }

  private String idOfRules(String ofCalls) {
    for (TraceRule rule : rules) {
      if (!rule.id().isEmpty()) {
        return meansOneMethod(rule) ? rule.id() : rule.id() + ":" + TraceIds.of(outline, method);
      }
    }
    return ofCalls.isEmpty() ? TraceIds.of(outline, method) : ofCalls;
  }

  /** Whether a rule can mean no other method; of overloads it must pick one. */
  private boolean meansOneMethod(TraceRule rule) {
    if (rule.match().size() != 1
        || !(rule.match().get(0) instanceof MethodPattern pattern)
        || !pattern.namesMethod()
        || !pattern.classes().isExact()
        || pattern.classes().meansSubtypes()) {
      return false;
    }
    return outline.methods().stream()
            .filter(other -> !other.isSynthetic())
            .filter(other -> pattern.matches(other.name(), other.descriptor()))
            .count()
        == 1;
  }

  private Optional<TracedCalls> calls(String id) {
    if (method.name().equals("<clinit>")) {
      return Optional.empty(); // it has no caller and returns nothing
    }
    if (runtimeTrace.isPresent()) {
      return Optional.of(new TracedCalls(id, ofAnnotation(runtimeTrace.get())));
    }
    for (TraceRule rule : rules) {
      if (rule.runtime().isPresent() && (!isConstructor() || isNamedBy(rule))) {
        return Optional.of(new TracedCalls(id, rule.runtime().get()));
      }
    }
    return Optional.empty();
  }

  private boolean isConstructor() {
    return method.name().equals("<init>");
  }

  private boolean isNamedBy(TraceRule rule) {
    for (RulePattern pattern : rule.match()) {
      if (!(pattern instanceof MethodPattern methods)
          || (methods.namesMethod() && methods.matches(method.name(), method.descriptor()))) {
        return true;
      }
    }
    return false;
  }

  private static RuntimeRule ofAnnotation(AnnotationOutline annotation) {
    RuntimeRule rule = RuntimeRule.DEFAULT;
    for (Map.Entry<String, Object> element : annotation.values().entrySet()) {
      String text = String.valueOf(element.getValue());
      if (RuntimeRule.KEYS.contains(element.getKey()) && !text.isBlank()) {
        rule = rule.with(element.getKey(), text);
      }
    }
    return rule;
  }

  private Optional<AnnotationOutline> annotation(String descriptor) {
    return method.annotations().stream()
        .filter(annotation -> annotation.descriptor().equals(descriptor))
        .findFirst();
  }

  private static String id(Optional<AnnotationOutline> annotation) {
    String value = text(annotation, "value");
    return value.isEmpty() ? text(annotation, "id") : value;
  }

  private static String text(Optional<AnnotationOutline> annotation, String element) {
    return annotation.map(present -> present.values().get(element)).map(String::valueOf).orElse("");
  }
}
