package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
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
      conditions(
          comparison.added(), comparison.removed(), comparison.javaAfter(), "added", sentences);
    } else if (more < 0) {
      conditions(
          comparison.removed(), comparison.added(), comparison.javaBefore(), "removed", sentences);
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

  private static void conditions(
      List<CodeLine> here,
      List<CodeLine> there,
      JavaText java,
      String verb,
      List<String> sentences) {
    Set<String> moved = there.stream().map(CodeLine::masked).collect(Collectors.toSet());
    Set<String> found = new LinkedHashSet<>();
    for (CodeLine line : here) {
      if (line.flows("if") && !moved.contains(line.masked())) {
        ConditionReader.read(line, java)
            .map(condition -> condition.plain() + " was " + verb)
            .ifPresent(condition -> found.add(Rule.in(line, "the condition " + condition)));
      }
    }
    sentences.addAll(found);
  }
}
