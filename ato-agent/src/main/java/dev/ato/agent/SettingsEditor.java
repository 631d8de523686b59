package dev.ato.agent;

import dev.ato.agent.Settings.StoreMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Collects settings, the weakest source first; each source overrules those before it, key by key.
 */
final class SettingsEditor {

  private static final long DEFAULT_JOURNAL_LIMIT = 256L << 20;
  private static final long DEFAULT_EXIT_WAIT_MILLIS = 2000;

  Optional<String> project = Optional.empty();
  String database = "ato.db";
  List<String> tags = Collections.emptyList();
  Optional<String> config = Optional.empty();
  Optional<String> journal = Optional.empty();
  long journalLimit = DEFAULT_JOURNAL_LIMIT;
  StoreMode store = StoreMode.JOURNAL;
  long exitWaitMillis = DEFAULT_EXIT_WAIT_MILLIS;
  List<String> application = Collections.emptyList();
  List<RulePattern> exclude = Collections.emptyList();
  private List<TraceRule> traces = Collections.emptyList();

  /** Replaces the traces of weaker sources, if this source has any. */
  void overruleTraces(List<TraceRule> stronger) {
    if (!stronger.isEmpty()) {
      traces = stronger;
    }
  }

  Settings build() {
    List<TraceRule> wanted = new ArrayList<>();
    List<RulePattern> unwanted = new ArrayList<>(exclude);
    for (TraceRule trace : traces) {
      if (trace.match().isEmpty()) {
        unwanted.addAll(trace.except());
      } else {
        wanted.add(trace);
      }
    }
    return new Settings(
        project,
        database,
        tags,
        config,
        journal,
        journalLimit,
        store,
        exitWaitMillis,
        application,
        new Rules(wanted, unwanted));
  }
}
