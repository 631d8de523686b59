package dev.ato.listing;

import dev.ato.listing.Pair.PiecePair;
import dev.ato.listing.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps that do the same with something else. */
final class ArgumentRule implements Rule {

  @Override
  public void describe(Comparison comparison, List<String> sentences) {
    for (Pair pair : comparison.pairs()) {
      if (!isTold(pair, comparison)) {
        for (String sentence : sentences(pair, comparison)) {
          String placed = Rule.in(pair.after(), sentence);
          if (!sentences.contains(placed)) {
            sentences.add(placed);
          }
        }
      }
    }
  }

  /** Whether nothing but constants, operators and names differ, of which other rules tell. */
  private static boolean isTold(Pair pair, Comparison comparison) {
    return pair.isAlike()
        && pair.pieces(Kind.VALUE).stream().allMatch(value -> same(pair, value, comparison))
        && isTold(pair, Kind.CONSTANT, comparison)
        && isTold(pair, Kind.OPERATOR, comparison);
  }

  private static boolean isTold(Pair pair, Kind kind, Comparison comparison) {
    return pair.pieces(kind).stream()
        .allMatch(piece -> !piece.differs() || comparison.isTold(pair, piece));
  }

  private static boolean same(Pair pair, PiecePair value, Comparison comparison) {
    return comparison
        .numbers()
        .correspond(pair.before(), value.before(), pair.after(), value.after());
  }

  private static List<String> sentences(Pair pair, Comparison comparison) {
    CodeLine before = pair.before();
    CodeLine after = pair.after();
    if (before.flows("return") || before.flows("throw") || before.flows("switch")) {
      String verb = after.pieces().get(0).text();
      return instead(
          verb.equals("switch") ? "switches on" : verb + "s",
          comparison.javaBefore().of(before, rest(before)),
          comparison.javaAfter().of(after, rest(after)),
          "");
    }
    List<String> was = comparison.javaBefore().arguments(before);
    List<String> is = comparison.javaAfter().arguments(after);
    Optional<Piece> call = after.first(Kind.CALL);
    if (call.isPresent() && call.equals(before.first(Kind.CALL)) && was.size() == is.size()) {
      return ofCall(call.get().text(), was, is);
    }
    Optional<Piece> field = after.first(Kind.FIELD);
    if (field.isPresent() && field.equals(before.first(Kind.FIELD)) && was.size() == is.size()) {
      return ofField(field.get().text(), was, is);
    }
    return List.of();
  }

  private static List<Piece> rest(CodeLine line) {
    return JavaText.trimmed(line.pieces().subList(1, line.pieces().size()));
  }

  private static List<String> ofCall(String call, List<String> was, List<String> is) {
    boolean receives = call.startsWith("invoke ") && !call.matches("invoke (static|dynamic) .*");
    int first = receives || call.startsWith("construct ") ? 1 : 0;
    String name = Names.ofCall(call);
    List<String> arguments = was.subList(first, was.size());
    List<String> argumentsNow = is.subList(first, is.size());
    if (sorted(arguments).equals(sorted(argumentsNow)) && !arguments.equals(argumentsNow)) {
      return List.of(
          "arguments of " + name + (arguments.size() == 2 ? " swapped" : " in another order"));
    }
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < was.size(); i++) {
      boolean isReceiver = i < first;
      if (!isReceiver || receives) {
        sentences.addAll(
            isReceiver
                ? instead("calls " + name + " on", was.get(i), is.get(i), "")
                : instead("passes", was.get(i), is.get(i), " to " + name));
      }
    }
    return sentences;
  }

  private static List<String> ofField(String access, List<String> was, List<String> is) {
    String name = Names.ofField(access);
    int last = was.size() - 1;
    if (last < 0) {
      return List.of();
    }
    return access.startsWith("put ")
        ? instead("writes", was.get(last), is.get(last), " to field " + name)
        : instead("reads field " + name + " of", was.get(last), is.get(last), "");
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }

  /** Whether a text says nothing to anyone: a value that has only a number. */
  private static boolean isUnclear(String text) {
    return text.isEmpty() || text.matches("[vtwx]\\d+");
  }

  /** Nothing if the two read the same: then only their numbers differ. */
  private static List<String> instead(String verb, String was, String is, String end) {
    return was.equals(is) || isUnclear(was) || isUnclear(is)
        ? List.of()
        : List.of(verb + " " + is + end + " instead of " + was);
  }
}
