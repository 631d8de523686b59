package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed between two listings, in sentences for someone who knows Java: the most telling
 * first. Nothing is said that the listings do not show; where they show too much, only that.
 *
 * @param sentences none if the listings are the same
 * @param components those in which they differ
 */
public record ChangeDescription(List<String> sentences, Set<Component> components) {

  private static final int MANY_LINES = 12;

  private static final List<Rule> SMALL =
      List.of(
          new SignatureRule(), // now synchronized
          new ConditionRule(), // a condition changed: p0 < 3 -> p0 <= 3
          new ConstantRule(), // a constant changed: 0.5 -> 0.05
          new OperatorRule()); // an operator changed: + -> -

  private static final List<Rule> ALWAYS =
      List.of(
          new StepRule(), // no longer synchronizes a block
          new UseRule(Kind.CALL), // calls Math.max instead of Math.min
          new UseRule(Kind.FIELD), // reads field a instead of b
          new UseRule(Kind.TYPE), // casts to Long instead of Integer
          new UseRule(Kind.GUARD), // catches IOException instead of Exception
          new BranchRule()); // a loop was added

  private static final Rule LAST = new ArgumentRule(); // arguments of List.set swapped

  /** A description keeps its own copies. */
  public ChangeDescription {
    sentences = List.copyOf(sentences);
    components = Set.copyOf(components);
  }

  /** Of listings that are the same, or not there. */
  public static ChangeDescription none() {
    return new ChangeDescription(List.of(), Set.of());
  }

  /** What changed from one listing to another. */
  public static ChangeDescription of(String before, String after) {
    Set<Component> components = Components.of(before).differing(Components.of(after));
    return components.isEmpty()
        ? none()
        : new ChangeDescription(sentences(before, after, components), components);
  }

  /** The most telling sentence; empty if nothing changed. */
  public String first() {
    return sentences.isEmpty() ? "" : sentences.get(0);
  }

  private static List<String> sentences(String before, String after, Set<Component> components) {
    Comparison comparison = new Comparison(Listing.of(before), Listing.of(after));
    Extent extent = Extent.of(comparison);
    List<String> sentences = new ArrayList<>();
    if (extent.lines() >= MANY_LINES && extent.lines() * 2 > extent.all()) {
      sentences.add("rewritten: " + extent);
      ALWAYS.forEach(rule -> rule.describe(comparison, sentences));
    } else {
      SMALL.forEach(rule -> rule.describe(comparison, sentences));
      int told = sentences.size();
      ALWAYS.forEach(rule -> rule.describe(comparison, sentences));
      if (told > 0 && sentences.size() == told) {
        addRest(comparison, sentences);
      }
      LAST.describe(comparison, sentences);
    }
    if (sentences.isEmpty()) {
      sentences.add(general(comparison, extent, components));
    }
    return sentences;
  }

  /** That some lines changed is not all where others came and went. */
  private static void addRest(Comparison comparison, List<String> sentences) {
    int added = withoutMoved(comparison.added(), comparison.removed());
    int removed = withoutMoved(comparison.removed(), comparison.added());
    if (added > 0) {
      sentences.add(added + (added == 1 ? " line was added" : " lines were added"));
    }
    if (removed > 0) {
      sentences.add(removed + (removed == 1 ? " line was removed" : " lines were removed"));
    }
  }

  private static int withoutMoved(List<CodeLine> here, List<CodeLine> there) {
    List<String> masked = new ArrayList<>(here.stream().map(CodeLine::masked).toList());
    there.forEach(line -> masked.remove(line.masked()));
    return masked.size();
  }

  private static String general(Comparison comparison, Extent extent, Set<Component> components) {
    if (texts(comparison.before()).equals(texts(comparison.after()))) {
      return "only the order of steps changed";
    } else if (comparison.differsInHandlersAlone()) {
      return "handlers guard other steps, or in another order";
    } else if (comparison.balance().isEven()) {
      return "the same steps, in another order or with other values";
    }
    String words =
        components.stream().sorted().map(Component::word).collect(Collectors.joining(", "));
    return extent + " in " + words;
  }

  private static List<String> texts(Listing listing) {
    return listing.lines().stream().map(CodeLine::text).sorted().toList();
  }
}
