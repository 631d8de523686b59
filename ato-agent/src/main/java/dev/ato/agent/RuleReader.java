package dev.ato.agent;

import dev.ato.agent.Node.Entry;
import dev.ato.agent.Node.Mapping;
import dev.ato.agent.Node.Scalar;
import dev.ato.agent.Node.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the list under {@code traces}. */
final class RuleReader {

  static final List<String> KEYS = Arrays.asList("id", "match", "runtime");

  private final Source source;

  RuleReader(Source source) {
    this.source = source;
  }

  List<TraceRule> rules(Node value) {
    if (!(value instanceof Sequence list)) {
      throw source.wrong(value, "traces must be a list, each item beginning with '- match:'");
    }
    List<TraceRule> rules = new ArrayList<>();
    for (Node item : list.items()) {
      rules.add(rule(item));
    }
    return rules;
  }

  RulePattern pattern(Scalar text) {
    try {
      return RulePattern.parse(text.text());
    } catch (IllegalArgumentException e) {
      throw source.wrong(text, String.valueOf(e.getMessage()));
    }
  }

  private TraceRule rule(Node item) {
    if (!(item instanceof Mapping map)) {
      throw source.wrong(item, "a trace must be a map with 'match'; accepted: id, match, runtime");
    }
    String id = "";
    List<Scalar> match = Collections.emptyList();
    Optional<RuntimeRule> runtime = Optional.empty();
    for (Entry entry : map.entries()) {
      switch (entry.key().text()) {
        case "id" -> id = source.text("id", entry.value());
        case "match" -> match = source.texts("match", entry.value());
        case "runtime" -> runtime = Optional.of(runtime(entry.value()));
        default -> throw source.unknownKey(entry.key(), KEYS);
      }
    }
    if (match.isEmpty()) {
      throw source.wrong(item, "a trace needs 'match: a.b.Type#method'");
    }
    return rule(id, match, runtime, source.where(item));
  }

  private TraceRule rule(
      String id, List<Scalar> match, Optional<RuntimeRule> runtime, String where) {
    List<RulePattern> wanted = new ArrayList<>();
    List<RulePattern> unwanted = new ArrayList<>();
    for (Scalar text : match) {
      if (text.text().startsWith("!")) {
        String rest = text.text().substring(1);
        unwanted.add(pattern(new Scalar(rest, text.line(), text.column())));
      } else {
        wanted.add(pattern(text));
      }
    }
    return new TraceRule(id, wanted, unwanted, runtime, Collections.emptyList(), where);
  }

  private RuntimeRule runtime(Node value) {
    if (value instanceof Scalar scalar
        && (scalar.text().isEmpty() || scalar.text().equals("true"))) {
      return RuntimeRule.DEFAULT;
    }
    if (!(value instanceof Mapping map)) {
      throw source.wrong(
          value, "runtime must be true or a map; accepted: " + String.join(", ", RuntimeRule.KEYS));
    }
    RuntimeRule rule = RuntimeRule.DEFAULT;
    for (Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!RuntimeRule.KEYS.contains(key)) {
        throw source.unknownKey(entry.key(), RuntimeRule.KEYS);
      }
      rule = with(rule, key, entry.value());
    }
    return rule;
  }

  /** The rule with one setting more. */
  RuntimeRule with(RuntimeRule rule, String key, Node value) {
    try {
      return rule.with(key, source.textOrPairs(key, value));
    } catch (IllegalArgumentException e) {
      throw source.wrong(value, String.valueOf(e.getMessage()));
    }
  }
}
