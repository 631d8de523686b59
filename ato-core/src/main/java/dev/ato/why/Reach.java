package dev.ato.why;

import dev.ato.track.CodeVersion;
import dev.ato.track.MethodRef;
import dev.ato.track.RecordedRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * How far away from a method each recorded method is, read from the canonical listings: a line that
 * calls names its target as {@code owner.name(}. This ranks; it proves nothing.
 *
 * <p>A certain call is one step. Two guesses are further than any number of certain calls: a target
 * of the application that was not recorded, an interface's say, stands for every recorded method of
 * that name; and whoever makes an object may have its methods called back by other code.
 */
final class Reach {

  /** Stands before the class whose constructor is called. */
  private static final String CONSTRUCT = "construct ";

  private static final int GUESS = 100_000;

  private final RecordedRun run;
  private final Map<MethodRef, CodeVersion> code = new HashMap<>();
  private final Map<String, List<MethodRef>> byFullName = new HashMap<>();
  private final Map<String, List<MethodRef>> byName = new HashMap<>();
  private final Map<String, List<MethodRef>> byOwner = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Map<MethodRef, Integer> distances = new HashMap<>();

  private Reach(RecordedRun run) {
    this.run = run;
    for (CodeVersion version : run.code()) {
      MethodRef method = version.method();
      if (code.putIfAbsent(method, version) == null) {
        String fullName = method.owner() + "." + method.name();
        byFullName.computeIfAbsent(fullName, name -> new ArrayList<>(1)).add(method);
        byName.computeIfAbsent(method.name(), name -> new ArrayList<>(1)).add(method);
        packages.add(packageOf(method.owner()));
        byOwner.computeIfAbsent(method.owner(), name -> new ArrayList<>(1)).add(method);
      }
    }
  }

  /** The distance of each method that can be reached from {@code start}, itself at 0. */
  static Map<MethodRef, Integer> from(MethodRef start, RecordedRun run) {
    Reach reach = new Reach(run);
    reach.explore(start);
    return reach.distances;
  }

  /** Whether a distance is that of calls alone, at least one, and no guess. */
  static boolean isSure(int distance) {
    return distance > 0 && distance < GUESS;
  }

  /** Dijkstra's algorithm: the nearest method is final, and only the nearest. */
  private void explore(MethodRef start) {
    Queue<Step> open = new PriorityQueue<>(Comparator.comparingInt(Step::distance));
    open.add(new Step(start, 0));
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (distances.putIfAbsent(step.method, step.distance) == null) {
        addCallees(step, open);
      }
    }
  }

  private void addCallees(Step caller, Queue<Step> queue) {
    CodeVersion version = code.get(caller.method);
    String listing =
        version == null
            ? ""
            : run.log().listing(version.scheme(), version.fingerprint()).orElse("");
    for (int open = listing.indexOf('('); open >= 0; open = listing.indexOf('(', open + 1)) {
      int begin = nameBefore(listing, open);
      if (begin < open) {
        boolean construct = listing.startsWith(CONSTRUCT, begin - CONSTRUCT.length());
        addCallees(caller, construct, listing.substring(begin, open), queue);
      }
    }
  }

  private void addCallees(Step caller, boolean construct, String target, Queue<Step> queue) {
    List<MethodRef> certain =
        byFullName.getOrDefault(construct ? target + ".<init>" : target, List.of());
    add(certain, caller.distance + 1, queue);
    add(guesses(construct, target, certain.isEmpty()), caller.distance + GUESS, queue);
  }

  /** Where the name begins that ends before {@code end}. */
  private static int nameBefore(String listing, int end) {
    int begin = end;
    while (begin > 0 && isPartOfName(listing.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static boolean isPartOfName(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.' || c == '<' || c == '>' || c == '-';
  }

  private List<MethodRef> guesses(boolean construct, String target, boolean unknown) {
    if (construct) {
      return byOwner.getOrDefault(target, List.of());
    }
    int dot = target.lastIndexOf('.');
    // A library's own methods call back only what it was handed: an object that was made.
    return unknown && packages.contains(packageOf(target.substring(0, Math.max(dot, 0))))
        ? byName.getOrDefault(target.substring(dot + 1), List.of())
        : List.of();
  }

  private static String packageOf(String owner) {
    return owner.substring(0, Math.max(owner.lastIndexOf('.'), 0));
  }

  private void add(List<MethodRef> methods, int distance, Queue<Step> open) {
    for (MethodRef method : methods) {
      if (distance > 0 && !distances.containsKey(method)) {
        open.add(new Step(method, distance));
      }
    }
  }

  /** A method on the way, and how far it is by this way. */
  private record Step(MethodRef method, int distance) {}
}
