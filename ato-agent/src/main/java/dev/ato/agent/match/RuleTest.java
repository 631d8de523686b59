package dev.ato.agent.match;

import dev.ato.agent.AnnotationPattern;
import dev.ato.agent.ClassPattern;
import dev.ato.agent.MethodPattern;
import dev.ato.agent.RulePattern;
import dev.ato.agent.TraceRule;
import dev.ato.bytecode.AnnotationOutline;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MethodOutline;
import java.util.ArrayList;
import java.util.List;

/** Tests rules against one class and its methods. */
final class RuleTest {

  private final ClassOutline outline;
  private final Supertypes supertypes;
  private final boolean made;
  private final List<RulePattern> excluded;

  RuleTest(ClassOutline outline, Supertypes supertypes, boolean made, List<RulePattern> excluded) {
    this.outline = outline;
    this.supertypes = supertypes;
    this.made = made;
    this.excluded = excluded;
  }

  /** Whether the rule means the class, whatever of it; one by annotation can mean any class. */
  boolean meansClass(TraceRule rule) {
    for (RulePattern pattern : rule.match()) {
      if (pattern instanceof AnnotationPattern
          || (pattern instanceof MethodPattern methods && meansClass(methods))) {
        return true;
      }
    }
    return false;
  }

  boolean meansClass(MethodPattern pattern) {
    ClassPattern classes = pattern.classes();
    return ((classes.isExact() || !made) && classes.matches(outline.name()))
        || (classes.meansSubtypes() && classes.names().stream().anyMatch(supertypes::include));
  }

  boolean isExcluded(MethodOutline method) {
    return meansAny(excluded, method);
  }

  /** Those of the rules that mean the method. */
  List<TraceRule> rules(List<TraceRule> candidates, MethodOutline method) {
    List<TraceRule> rules = new ArrayList<>();
    for (TraceRule rule : candidates) {
      if (meansAny(rule.match(), method) && !meansAny(rule.except(), method)) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private boolean meansAny(List<RulePattern> patterns, MethodOutline method) {
    for (RulePattern pattern : patterns) {
      if (means(pattern, method)) {
        return true;
      }
    }
    return false;
  }

  private boolean means(RulePattern pattern, MethodOutline method) {
    if (pattern instanceof MethodPattern methods) {
      return methods.matches(method.name(), method.descriptor()) && meansClass(methods);
    }
    String descriptor = ((AnnotationPattern) pattern).descriptor();
    for (AnnotationOutline annotation : method.annotations()) {
      if (annotation.descriptor().equals(descriptor)) {
        return true;
      }
    }
    return false;
  }
}
