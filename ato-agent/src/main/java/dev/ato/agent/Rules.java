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

  /** The same exclusions with other traces. */
  public Rules withTraces(List<TraceRule> others) {
    return new Rules(others, exclude);
  }
}
