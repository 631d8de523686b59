package dev.ato.agent.engine;

import dev.ato.agent.RulePattern;
import dev.ato.agent.Rules;
import dev.ato.agent.RuntimeRule;
import dev.ato.agent.TraceRule;
import dev.ato.digest.Sha256;
import java.util.Optional;

/**
 * Tells whether two runs were traced by the same rules, wherever these were written: the rules
 * themselves, or their hash where they are many. A short text costs less than the first hash of a
 * process.
 */
final class RulesText {

  private static final int LONGEST = 1000;

  private RulesText() {}

  static String of(Rules rules) {
    StringBuilder text = new StringBuilder();
    for (TraceRule rule : rules.traces()) {
      text.append(text.length() == 0 ? "" : "; ").append(rule.id());
      text.append(rule.id().isEmpty() ? "" : " = ").append(rule.text());
      Optional<RuntimeRule> runtime = rule.runtime();
      if (runtime.isPresent()) {
        text.append(" {").append(runtime.get()).append('}');
      }
    }
    for (RulePattern excluded : rules.exclude()) {
      text.append("; not ").append(excluded);
    }
    return text.length() <= LONGEST ? text.toString() : Sha256.ofUtf8(text.toString()).hex();
  }
}
