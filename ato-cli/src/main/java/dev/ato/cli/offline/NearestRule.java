package dev.ato.cli.offline;

import dev.ato.agent.Suggestion;
import dev.ato.agent.match.Miss;
import dev.ato.agent.match.TraceIds;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MethodOutline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the rule that was probably meant among all rules that name a class or method there is. */
final class NearestRule {

  /** So many edits are a slip of the finger, and not another name for a method. */
  private static final int SLIP = 2;

  private final List<ClassOutline> outlines;

  NearestRule(List<ClassOutline> outlines) {
    this.outlines = outlines;
  }

  /** The miss with the nearest rule of all, if that is nearer than the one it suggests. */
  Miss improved(String rule, Miss miss) {
    if (rule.contains("*") || rule.startsWith("@")) {
      return miss;
    }
    Optional<String> inherited = inherited(rule);
    if (inherited.isPresent()) {
      return new Miss("the method is inherited", inherited);
    }
    Optional<String> nearest =
        Suggestion.nearest(rule, candidates(rule.contains("("), rule.contains("#")));
    boolean slip = nearest.isPresent() && Suggestion.distance(rule, nearest.get()) <= SLIP;
    return slip || miss.suggestion().isEmpty() ? miss.withSuggestion(nearest) : miss;
  }

  /** The rule with the class that declares the method, if the named class inherits it. */
  private Optional<String> inherited(String rule) {
    int hash = rule.indexOf('#');
    if (hash < 0) {
      return Optional.empty();
    }
    int open = rule.indexOf('(');
    String method = rule.substring(hash + 1, open < 0 ? rule.length() : open);
    Optional<ClassOutline> owner = find(rule.substring(0, hash));
    while (owner.isPresent() && owner.get().methods().stream().noneMatch(isNamed(method))) {
      owner = owner.get().superName().flatMap(this::find);
    }
    return owner
        .map(declaring -> declaring.name() + rule.substring(hash))
        .filter(found -> !found.equals(rule));
  }

  private static Predicate<MethodOutline> isNamed(String name) {
    return method -> method.name().equals(name) && !method.isSynthetic() && !name.startsWith("<");
  }

  private Optional<ClassOutline> find(String name) {
    return outlines.stream().filter(outline -> outline.name().equals(name)).findFirst();
  }

  /** The nearest rule to a text that is none. */
  Optional<String> to(String text) {
    return Suggestion.nearest(text, candidates(text.contains("("), true));
  }

  private Set<String> candidates(boolean parameters, boolean methods) {
    Set<String> known = new LinkedHashSet<>();
    for (ClassOutline outline : outlines) {
      known.add(outline.name());
      if (methods) {
        outline.methods().stream()
            .filter(method -> !method.isSynthetic())
            .forEach(method -> add(known, outline, method, parameters));
      }
    }
    return known;
  }

  private static void add(
      Set<String> known, ClassOutline outline, MethodOutline method, boolean parameters) {
    known.add(outline.name() + "#" + method.name());
    if (parameters) {
      known.add(TraceIds.of(outline, method));
    }
  }
}
