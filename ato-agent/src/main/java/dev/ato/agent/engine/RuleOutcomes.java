package dev.ato.agent.engine;

import dev.ato.agent.Launch;
import dev.ato.agent.ProgramKind;
import dev.ato.agent.TraceRule;
import dev.ato.agent.match.ClassMatch;
import dev.ato.agent.match.Miss;
import dev.ato.agent.match.UnloadedClass;
import dev.ato.agent.record.RunRecorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps which rules matched, and of the others why not. */
final class RuleOutcomes {

  private final Set<TraceRule> matched = new HashSet<>();
  private final Map<TraceRule, Miss> missed = new HashMap<>();

  synchronized void add(ClassMatch match) {
    matched.addAll(match.matched());
    match.missed().forEach(missed::putIfAbsent);
  }

  /**
   * Records the rules that matched nothing; gives a line for each that is probably wrong. A rule
   * whose class the run did not need is right.
   */
  synchronized List<String> report(Launch launch, RunRecorder run) {
    List<String> lines = new ArrayList<>();
    UnusedClasses unused = new UnusedClasses(launch.settings().rules());
    List<String> loaded = null;
    for (TraceRule rule : launch.settings().rules().traces()) {
      if (matched.contains(rule)) {
        continue;
      }
      Miss miss = missed.get(rule);
      if (miss == null) {
        Optional<ClassMatch> match = unused.match(rule);
        if (match.isPresent() && match.get().matched().contains(rule)) {
          run.unmatched(rule.text(), rule.where(), "its class was not needed in this run");
          continue;
        }
        miss = match.isEmpty() ? null : match.get().missed().get(rule);
      }
      if (miss == null) {
        loaded = loaded == null ? loadedClasses(launch) : loaded;
        miss = UnloadedClass.reason(rule, loaded, "loaded");
      }
      run.unmatched(rule.text(), rule.where(), miss.text());
      if (launch.command().kind() == ProgramKind.APPLICATION) {
        lines.add(rule.where() + ": " + rule.text() + " matched nothing: " + miss.text());
      }
    }
    return lines;
  }

  /** The names of the application's classes. */
  private static List<String> loadedClasses(Launch launch) {
    List<String> names = new ArrayList<>();
    for (Class<?> loaded : launch.instrumentation().getAllLoadedClasses()) {
      if (isOfApplication(loaded.getClassLoader()) && !loaded.isArray() && !loaded.isHidden()) {
        String name = loaded.getName();
        if (!name.startsWith("dev.ato.agent.")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static boolean isOfApplication(@Nullable ClassLoader loader) {
    return loader != null
        && loader != ClassLoader.getPlatformClassLoader()
        && loader != RuleOutcomes.class.getClassLoader();
  }
}
