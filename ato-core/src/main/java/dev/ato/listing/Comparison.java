package dev.ato.listing;

import dev.ato.listing.Pair.PiecePair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Two listings side by side: which lines became which, what there is more or less of. */
final class Comparison {

  private final Listing before;
  private final Listing after;
  private final LineDiff diff;
  private final Balance balance;
  private final JavaText javaBefore;
  private final JavaText javaAfter;
  private final Questions questions;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<CodeLine> removed = new ArrayList<>();
  private final List<CodeLine> added = new ArrayList<>();
  private final Set<Pair> told = new HashSet<>();
  private final Map<Pair, Set<PiecePair>> toldPieces = new HashMap<>();

  Comparison(Listing before, Listing after) {
    this.before = before;
    this.after = after;
    diff = LineDiff.of(before, after);
    balance = new Balance(before, after);
    javaBefore = new JavaText(before);
    javaAfter = new JavaText(after);
    questions = new Questions(before, javaBefore, after, javaAfter);
    List<CodeLine> left = new ArrayList<>();
    List<CodeLine> right = new ArrayList<>();
    for (Edit edit : diff.edits()) {
      if (edit.kept()) {
        pair(left, right);
      } else if (edit.before() != null) {
        left.add(edit.before());
      } else if (edit.after() != null) {
        right.add(edit.after());
      }
    }
    pair(left, right);
  }

  /** Pairs what was replaced between two lines that stay, and forgets it. */
  private void pair(List<CodeLine> left, List<CodeLine> right) {
    for (Pair pair : Pairing.of(left, right)) {
      pairs.add(pair);
      left.remove(pair.before());
      right.remove(pair.after());
      learn(pair);
    }
    removed.addAll(left);
    added.addAll(right);
    left.clear();
    right.clear();
  }

  /** The results of one step that changed stand for each other, and so do places. */
  private void learn(Pair pair) {
    Piece left = pair.before().pieces().get(0);
    Piece right = pair.after().pieces().get(0);
    if (left.isNumbered() && right.isNumbered()) {
      diff.numbers().learn(pair.before(), left.text(), pair.after(), right.text());
    }
  }

  Listing before() {
    return before;
  }

  Listing after() {
    return after;
  }

  Balance balance() {
    return balance;
  }

  /** The expressions of the older listing as Java. */
  JavaText javaBefore() {
    return javaBefore;
  }

  /** The expressions of the newer listing as Java. */
  JavaText javaAfter() {
    return javaAfter;
  }

  /** What is asked in both. */
  Questions questions() {
    return questions;
  }

  /** Every line of both. */
  List<Edit> edits() {
    return diff.edits();
  }

  /** Whether all lines that differ are handlers. */
  boolean differsInHandlersAlone() {
    return diff.edits().stream()
        .filter(edit -> !edit.kept())
        .flatMap(edit -> Stream.of(edit.before(), edit.after()))
        .allMatch(line -> line == null || line.first(Piece.Kind.GUARD).isPresent());
  }

  /** What stands for what. */
  ShiftedNumbers numbers() {
    return diff.numbers();
  }

  /** The lines that were replaced, and of which not all was told. */
  List<Pair> pairs() {
    return pairs.stream().filter(pair -> !told.contains(pair)).toList();
  }

  /** Leaves out the jump that directly follows a choice: where it leads to was told. */
  void toldNext(Pair choice) {
    for (Pair pair : pairs) {
      boolean follows =
          pair.before().number() == choice.before().number() + 1
              && pair.after().number() == choice.after().number() + 1;
      if (follows && pair.before().pieces().get(0).kind() == Piece.Kind.FLOW) {
        told.add(pair);
      }
    }
  }

  /** Every pair of lines that were replaced. */
  List<Pair> allPairs() {
    return pairs;
  }

  /** Remembers that a piece of a pair was told. */
  void told(Pair pair, PiecePair piece) {
    toldPieces.computeIfAbsent(pair, absent -> new HashSet<>()).add(piece);
  }

  /** Whether it was told what became of a piece. */
  boolean isTold(Pair pair, PiecePair piece) {
    return toldPieces.getOrDefault(pair, Set.of()).contains(piece);
  }

  /** Leaves a pair out from now on. */
  void told(Pair pair) {
    told.add(pair);
  }

  /** The lines of the older listing that have no partner. */
  List<CodeLine> removed() {
    return removed;
  }

  /** The lines of the newer listing that have no partner. */
  List<CodeLine> added() {
    return added;
  }
}
