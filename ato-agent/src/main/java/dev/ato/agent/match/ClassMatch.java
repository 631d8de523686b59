package dev.ato.agent.match;

import dev.ato.agent.TraceRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rules mean in one class.
 *
 * @param methods the methods to trace, in the order of the class file
 * @param skipped methods that are meant but have no code to trace
 * @param matched the rules that mean something in the class
 * @param missed the rules that mean the class but nothing in it, with the reason
 */
public record ClassMatch(
    List<MatchedMethod> methods,
    List<SkippedMethod> skipped,
    Set<TraceRule> matched,
    Map<TraceRule, Miss> missed) {

  /** A match with copies of the collections. */
  public ClassMatch {
    methods = List.copyOf(methods);
    skipped = List.copyOf(skipped);
    matched = Set.copyOf(matched);
    missed = Map.copyOf(missed);
  }
}
