package dev.ato.agent.match;

import dev.ato.agent.MethodPattern;
import dev.ato.agent.RulePattern;
import dev.ato.agent.Suggestion;
import dev.ato.agent.TraceRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells why a rule found no class at all: the nearest name among those that are there. */
public final class UnloadedClass {

  private UnloadedClass() {}

  /**
   * The reason.
   *
   * @param there the names of the classes that are there, as in source
   * @param verb what they are, for example {@code loaded}
   */
  public static Miss reason(TraceRule rule, Collection<String> there, String verb) {
    String how = rule.locations().isEmpty() ? verb : verb + " from " + rule.locations().get(0);
    for (RulePattern pattern : rule.match()) {
      if (pattern instanceof MethodPattern methods) {
        return reason(methods, there, how);
      }
    }
    return Miss.because("no class with a method that bears it was " + how);
  }

  private static Miss reason(MethodPattern pattern, Collection<String> there, String verb) {
    String name = pattern.classes().name();
    if (!pattern.classes().isExact()) {
      return Miss.because("no class of that name was " + verb);
    }
    String reason = name + " was not " + verb;
    Optional<String> nearest = nearest(name, there);
    return nearest.isEmpty()
        ? Miss.because(reason)
        : new Miss(reason, Optional.of(withClass(pattern, nearest.get())));
  }

  /** The rule with another class. */
  private static String withClass(MethodPattern pattern, String className) {
    String rule = pattern.toString();
    return className + rule.substring(pattern.classes().toString().length());
  }

  /** A class of the same simple name, else one whose whole name is near. */
  private static Optional<String> nearest(String name, Collection<String> there) {
    String simple = simple(name);
    List<String> sameSimpleName = new ArrayList<>();
    for (String candidate : there) {
      if (simple(candidate).equals(simple)) {
        sameSimpleName.add(candidate);
      }
    }
    return sameSimpleName.isEmpty()
        ? Suggestion.nearest(name, there)
        : Optional.of(Suggestion.nearest(name, sameSimpleName).orElse(sameSimpleName.get(0)));
  }

  private static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
