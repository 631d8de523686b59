package dev.ato.agent;

import java.util.Collections;
import java.util.List;

/**
 * What is traced.
 *
 * @param exclude what is never traced, whatever the traces say
 */
public record Rules(List<TraceRule> traces, List<RulePattern> exclude) {

  /** No rules at all. */
  public static final Rules NONE = new Rules(Collections.emptyList(), Collections.emptyList());

  /** Whether a trace may mean methods of a class of this name, as in source. */
  public boolean mayMean(String className) {
    for (TraceRule rule : traces) {
      for (RulePattern pattern : rule.match()) {
        if (pattern instanceof MethodPattern methods && methods.classes().matches(className)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same exclusions with other traces. */
  public Rules withTraces(List<TraceRule> others) {
    return new Rules(others, exclude);
  }
}
