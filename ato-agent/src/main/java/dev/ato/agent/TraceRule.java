package dev.ato.agent;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code traces}: which methods, and what is recorded of them.
 *
 * @param id the name of the trace; empty for {@code Class#method}
 * @param match what is meant, at least one pattern
 * @param except what is not meant all the same
 * @param runtime how calls are recorded; empty if only the code is
 * @param locations the jars and folders that the classes must come from; empty for anywhere
 * @param where the place of the rule, for example {@code ato.yaml:4:5}
 */
public record TraceRule(
    String id,
    List<RulePattern> match,
    List<RulePattern> except,
    Optional<RuntimeRule> runtime,
    List<String> locations,
    String where) {

  /** A rule of one pattern. */
  static TraceRule of(RulePattern pattern, Optional<RuntimeRule> runtime, String where) {
    return new TraceRule(
        "",
        Collections.singletonList(pattern),
        Collections.emptyList(),
        runtime,
        Collections.emptyList(),
        where);
  }

  /** The same rule, its calls recorded so. */
  TraceRule withRuntime(RuntimeRule rule) {
    return new TraceRule(id, match, except, Optional.of(rule), locations, where);
  }

  /** Spares a process that traces nothing the JDK's way to hash a record. */
  @Override
  public int hashCode() {
    return where.hashCode();
  }

  /** The patterns as a user would write them. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (RulePattern pattern : match) {
      text.append(text.length() == 0 ? "" : ", ").append(pattern);
    }
    for (RulePattern pattern : except) {
      text.append(", !").append(pattern);
    }
    return text.toString();
  }
}
