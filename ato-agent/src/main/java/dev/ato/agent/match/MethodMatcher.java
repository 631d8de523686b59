package dev.ato.agent.match;

import dev.ato.agent.Rules;
import dev.ato.agent.TraceRule;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MethodOutline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the methods of a class that rules mean. Methods that the compiler made are part of those
 * that use them.
 */
public final class MethodMatcher {

  private final Rules rules;

  /** A matcher of these rules; ato's own annotations count always. */
  public MethodMatcher(Rules rules) {
    this.rules = rules;
  }

  /**
   * What the rules mean in a class. A wildcard does not mean classes that libraries made when the
   * program ran.
   */
  public ClassMatch match(ClassOutline outline, Supertypes supertypes, ClassOrigin origin) {
    RuleTest test = new RuleTest(outline, supertypes, origin.made(), rules.exclude());
    List<TraceRule> present = rulesFor(test, origin.location());
    List<MatchedMethod> methods = new ArrayList<>();
    List<SkippedMethod> skipped = new ArrayList<>();
    Set<TraceRule> matched = new HashSet<>();
    for (MethodOutline method : outline.methods()) {
      if (method.isSynthetic() || test.isExcluded(method)) {
        continue;
      }
      MethodTraces traces = new MethodTraces(outline, method, test.rules(present, method));
      if (!traces.isMeant()) {
        continue;
      }
      if (method.hasCode()) {
        methods.add(traces.matched());
        matched.addAll(traces.rules());
      } else if (method.isNative()) {
        skipped.add(new SkippedMethod(method, "native: its code is in no class file"));
        matched.addAll(traces.rules());
      } else if (traces.isNamed()) {
        skipped.add(new SkippedMethod(method, "abstract: it has no code of its own"));
      }
    }
    return new ClassMatch(methods, skipped, matched, missed(outline, test, present, matched));
  }

  /** The rules whose patterns mean the class, whatever of it. */
  private List<TraceRule> rulesFor(RuleTest test, String location) {
    List<TraceRule> present = new ArrayList<>();
    for (TraceRule rule : rules.traces()) {
      boolean here = rule.locations().isEmpty() || rule.locations().contains(location);
      if (here && test.meansClass(rule)) {
        present.add(rule);
      }
    }
    return present;
  }

  private static Map<TraceRule, Miss> missed(
      ClassOutline outline, RuleTest test, List<TraceRule> present, Set<TraceRule> matched) {
    Map<TraceRule, Miss> missed = new HashMap<>();
    for (TraceRule rule : present) {
      if (!matched.contains(rule)) {
        NearMiss.of(outline, test, rule).ifPresent(reason -> missed.put(rule, reason));
      }
    }
    return missed;
  }
}
