package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions, loops and cases that are new or gone. */
final class BranchRule implements Rule {

  @Override
  public void describe(Comparison comparison, List<String> sentences) {
    int loops = new Ways(comparison.after()).loops() - new Ways(comparison.before()).loops();
    if (loops != 0) {
      sentences.add(
          Math.abs(loops) == 1
              ? loops > 0 ? "a loop was added" : "a loop is gone"
              : Math.abs(loops) + (loops > 0 ? " loops were added" : " loops are gone"));
    }
    keys(comparison.balance(), sentences);
    long more = ifs(comparison.after().lines()) - ifs(comparison.before().lines());
    if (more > 0) {
      List<CodeLine> here = new ArrayList<>(comparison.added());
      staying(comparison).forEach(pair -> here.add(pair.after()));
      conditions(here, comparison.removed(), comparison, 1, sentences);
    } else if (more < 0) {
      List<CodeLine> here = new ArrayList<>(comparison.removed());
      staying(comparison).forEach(pair -> here.add(pair.before()));
      conditions(here, comparison.added(), comparison, -1, sentences);
    }
  }

  private static void keys(Balance balance, List<String> sentences) {
    for (Piece key : balance.untold(Kind.KEY)) {
      if (balance.before(key) == 0) {
        sentences.add(key.text() + " was added");
      } else if (balance.after(key) == 0) {
        sentences.add(key.text() + " was removed");
      }
    }
  }

  private static long ifs(List<CodeLine> lines) {
    return lines.stream().filter(line -> line.flows("if")).count();
  }

  private static List<Pair> staying(Comparison comparison) {
    return comparison.pairs().stream().filter(comparison.questions()::stay).toList();
  }

  /**
   * Conditions that only one listing asks.
   *
   * @param here lines of that listing
   * @param there what went from or came to the other
   * @param sign 1 if that listing is the newer one, else -1
   */
  private static void conditions(
      List<CodeLine> here,
      List<CodeLine> there,
      Comparison comparison,
      int sign,
      List<String> sentences) {
    JavaText java = sign > 0 ? comparison.javaAfter() : comparison.javaBefore();
    String verb = sign > 0 ? "added" : "removed";
    Set<String> moved = there.stream().map(CodeLine::masked).collect(Collectors.toSet());
    here.sort(Comparator.comparingInt(CodeLine::number));
    Set<String> found = new LinkedHashSet<>();
    for (CodeLine line : here) {
      if (line.flows("if") && !moved.contains(line.masked())) {
        ConditionReader.read(line, java)
            .filter(condition -> comparison.questions().more(condition).orElse(sign) * sign > 0)
            .map(condition -> condition.plain() + " was " + verb)
            .ifPresent(condition -> found.add(Rule.in(line, "the condition " + condition)));
      }
    }
    sentences.addAll(found);
  }
}
