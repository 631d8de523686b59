package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of a listing, taken apart.
 *
 * @param number how many lines stand before it
 * @param body which body it stands in: 0 is the method itself, each lambda has a number of its own
 * @param indent how many blanks it begins with
 */
record CodeLine(int number, int body, int indent, List<Piece> pieces) {

  /** A line as it is written, with its number blotted out wherever one is only counted. */
  String masked() {
    return pieces.stream()
        .map(Piece::masked)
        .collect(Collectors.joining("", " ".repeat(indent), ""));
  }

  /** The line as it stands in the listing. */
  String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining("", " ".repeat(indent), ""));
  }

  /** The first piece of a kind. */
  Optional<Piece> first(Kind kind) {
    return pieces.stream().filter(piece -> piece.kind() == kind).findFirst();
  }

  /** Whether it says first where control goes, by this word. */
  boolean flows(String word) {
    Piece first = pieces.get(0);
    return first.kind() == Kind.FLOW && first.text().strip().equals(word);
  }

  /** Whether it names a place. */
  boolean isPlace() {
    return pieces.get(0).kind() == Kind.LABEL;
  }

  /** The kinds of its pieces; those between count by their text. */
  List<String> shape() {
    return pieces.stream()
        .map(piece -> piece.kind() == Kind.GLUE ? piece.text() : piece.kind().name())
        .toList();
  }

  /** The pieces that it computes with: those in parentheses behind a step. */
  List<Piece> operands() {
    if (pieces.get(0).kind() == Kind.FLOW || !pieces.get(pieces.size() - 1).text().equals(")")) {
      return List.of();
    }
    int start = 0;
    while (!isOpening(start)) {
      start++;
    }
    return pieces.subList(start + 1, pieces.size() - 1);
  }

  private boolean isOpening(int index) {
    return pieces.get(index).text().equals("(");
  }

  /** What it does if that has no name: {@code array length}; empty if it has. */
  String step() {
    return pieces.stream()
        .filter(piece -> piece.kind() == Kind.STEP)
        .map(Piece::text)
        .collect(Collectors.joining(" "));
  }

  /** The name that it gives its result, if it does. */
  Optional<String> result() {
    boolean named = pieces.size() > 1 && pieces.get(1).text().equals(" = ");
    return named ? Optional.of(pieces.get(0).text()) : Optional.empty();
  }
}
