package dev.ato.agent.engine;

import dev.ato.agent.RulePattern;
import dev.ato.agent.Rules;
import dev.ato.agent.TraceRule;
import dev.ato.digest.Sha256;

/** Tells whether two runs were traced by the same rules, wherever these were written. */
final class RulesHash {

  private RulesHash() {}

  static Sha256 of(Rules rules) {
    StringBuilder text = new StringBuilder();
    for (TraceRule rule : rules.traces()) {
      text.append(rule.id()).append(' ').append(rule.text());
      rule.runtime().ifPresent(runtime -> text.append(' ').append(runtime));
      text.append('\n');
    }
    for (RulePattern excluded : rules.exclude()) {
      text.append('!').append(excluded).append('\n');
    }
    return Sha256.ofUtf8(text.toString());
  }
}
