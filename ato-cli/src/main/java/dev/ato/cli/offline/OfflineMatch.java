package dev.ato.cli.offline;

import dev.ato.AtoException;
import dev.ato.agent.Rules;
import dev.ato.agent.TraceRule;
import dev.ato.agent.match.ClassMatch;
import dev.ato.agent.match.ClassOrigin;
import dev.ato.agent.match.MatchedMethod;
import dev.ato.agent.match.MethodMatcher;
import dev.ato.agent.match.Miss;
import dev.ato.agent.match.SkippedMethod;
import dev.ato.agent.match.UnloadedClass;
import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.ClassOutline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rules mean in class files that nobody runs.
 *
 * @param methods what would be traced, in the order of the paths and class names
 * @param skipped what is meant but has no code
 * @param unmatched the rules that mean nothing, each with the reason
 * @param classes how many classes there are
 * @param unreadable a line for each class file, and jar within a jar, that could not be read
 */
record OfflineMatch(
    List<Method> methods,
    List<Skipped> skipped,
    Map<String, String> unmatched,
    int classes,
    List<String> unreadable) {

  /** A method that would be traced. */
  record Method(ClassOutline owner, MatchedMethod match) {}

  /** A method that is meant but has no code. */
  record Skipped(ClassOutline owner, SkippedMethod method) {}

  static OfflineMatch of(Rules rules, List<Path> paths) {
    List<String> unreadable = new ArrayList<>();
    return new Search(rules, outlines(paths, unreadable)).result(unreadable);
  }

  /** The classes at the paths, and a line for each that cannot be read. */
  static List<ClassOutline> outlines(List<Path> paths, List<String> unreadable) {
    List<ClassOutline> outlines = new ArrayList<>();
    for (Path path : paths) {
      try (ClassFiles files = ClassFiles.open(path)) {
        unreadable.addAll(files.unreadable());
        files.forEach(file -> read(file, outlines, unreadable));
      }
    }
    return outlines;
  }

  private static void read(ClassFile file, List<ClassOutline> outlines, List<String> unreadable) {
    try {
      outlines.add(file.outline());
    } catch (AtoException e) {
      unreadable.add(String.valueOf(e.getMessage()));
    }
  }

  /** How many classes have a method that would be traced. */
  long matchedClasses() {
    return methods.stream().map(method -> method.owner().name()).distinct().count();
  }

  /** One pass over the classes. */
  private static final class Search {

    private final Rules rules;
    private final List<ClassOutline> outlines;
    private final List<Method> methods = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Set<TraceRule> matched = new HashSet<>();
    private final Map<TraceRule, Miss> missed = new LinkedHashMap<>();

    Search(Rules rules, List<ClassOutline> outlines) {
      this.rules = rules;
      this.outlines = outlines;
    }

    OfflineMatch result(List<String> unreadable) {
      MethodMatcher matcher = new MethodMatcher(rules);
      OutlineHierarchy hierarchy = new OutlineHierarchy(outlines);
      for (ClassOutline outline : outlines) {
        add(outline, matcher.match(outline, hierarchy.above(outline), ClassOrigin.UNKNOWN));
      }
      return new OfflineMatch(methods, skipped, unmatched(), outlines.size(), unreadable);
    }

    private void add(ClassOutline outline, ClassMatch match) {
      match.methods().forEach(method -> methods.add(new Method(outline, method)));
      match.skipped().forEach(method -> skipped.add(new Skipped(outline, method)));
      matched.addAll(match.matched());
      match.missed().forEach(missed::putIfAbsent);
    }

    private Map<String, String> unmatched() {
      List<String> names = outlines.stream().map(ClassOutline::name).toList();
      NearestRule nearest = new NearestRule(outlines);
      Map<String, String> reasons = new LinkedHashMap<>();
      for (TraceRule rule : rules.traces()) {
        if (!matched.contains(rule)) {
          Miss miss = missed.get(rule);
          miss = miss == null ? UnloadedClass.reason(rule, names, "found") : miss;
          reasons.put(rule.text(), nearest.improved(rule.text(), miss).text());
        }
      }
      return reasons;
    }
  }
}
