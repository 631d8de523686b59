package dev.ato.why;

import dev.ato.track.CodeVersion;
import dev.ato.track.MethodRef;
import dev.ato.track.RecordedRun;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many calls away from a method each recorded method is, read from the canonical listings: a
 * line that calls names its target as {@code owner.name(}. A target that was not recorded, an
 * interface's say, stands for every recorded method of that name. This ranks; it proves nothing.
 */
final class Reach {

  /** A method name, or the class after {@code construct}, before its parameters. */
  private static final Pattern CALL = Pattern.compile("(construct )?([\\w$.<>-]+)\\(");

  private final RecordedRun run;
  private final Map<MethodRef, CodeVersion> code = new HashMap<>();
  private final Map<String, List<MethodRef>> byFullName = new HashMap<>();
  private final Map<String, List<MethodRef>> byName = new HashMap<>();
  private final Map<MethodRef, Integer> distances = new HashMap<>();

  private Reach(RecordedRun run) {
    this.run = run;
    for (CodeVersion version : run.code()) {
      MethodRef method = version.method();
      if (code.putIfAbsent(method, version) == null) {
        String fullName = method.owner() + "." + method.name();
        byFullName.computeIfAbsent(fullName, name -> new ArrayList<>(1)).add(method);
        byName.computeIfAbsent(method.name(), name -> new ArrayList<>(1)).add(method);
      }
    }
  }

  /** The distance of each method that can be reached from {@code start}, itself at 0. */
  static Map<MethodRef, Integer> from(MethodRef start, RecordedRun run) {
    Reach reach = new Reach(run);
    reach.explore(start);
    return reach.distances;
  }

  private void explore(MethodRef start) {
    Queue<MethodRef> open = new ArrayDeque<>(List.of(start));
    distances.put(start, 0);
    while (!open.isEmpty()) {
      MethodRef method = open.remove();
      int next = distances.getOrDefault(method, 0) + 1;
      for (MethodRef callee : callees(method)) {
        if (distances.putIfAbsent(callee, next) == null) {
          open.add(callee);
        }
      }
    }
  }

  private Set<MethodRef> callees(MethodRef method) {
    Set<MethodRef> callees = new LinkedHashSet<>();
    CodeVersion version = code.get(method);
    if (version != null) {
      run.log()
          .listing(version.scheme(), version.fingerprint())
          .ifPresent(listing -> addCallees(listing, callees));
    }
    return callees;
  }

  private void addCallees(String listing, Set<MethodRef> callees) {
    Matcher calls = CALL.matcher(listing);
    while (calls.find()) {
      callees.addAll(targets(calls.group(1) == null ? calls.group(2) : calls.group(2) + ".<init>"));
    }
  }

  private List<MethodRef> targets(String fullName) {
    List<MethodRef> recorded = byFullName.getOrDefault(fullName, List.of());
    boolean named = recorded.isEmpty() && !fullName.endsWith(">");
    return named
        ? byName.getOrDefault(fullName.substring(fullName.lastIndexOf('.') + 1), List.of())
        : recorded;
  }
}
