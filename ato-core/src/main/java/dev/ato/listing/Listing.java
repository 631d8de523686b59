package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A canonical listing, taken apart line by line. */
final class Listing {

  /** A body that is still open, and how far its steps are indented. */
  private record Open(int body, int indent) {}

  private final List<CodeLine> lines = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int bodies;

  private Listing() {
    open.push(new Open(0, 0));
  }

  /** The listing of this text. */
  static Listing of(String text) {
    Listing listing = new Listing();
    text.lines().forEach(listing::add);
    return listing;
  }

  List<CodeLine> lines() {
    return lines;
  }

  private void add(String text) {
    String stripped = text.stripLeading();
    int indent = text.length() - stripped.length();
    List<Piece> pieces = LineReader.pieces(stripped);
    lines.add(new CodeLine(lines.size(), body(indent, pieces), indent, pieces));
  }

  private int body(int indent, List<Piece> pieces) {
    Kind first = pieces.isEmpty() ? Kind.GLUE : pieces.get(0).kind();
    int steps =
        switch (first) {
          case HEAD, LABEL -> indent + 2;
          case GUARD, KEY -> indent - 2;
          default -> indent;
        };
    boolean begins = first == Kind.HEAD && !isRemark(pieces.get(0).text());
    int outside = begins ? steps - 1 : steps;
    while (open.size() > 1 && open.element().indent() > outside) {
      open.pop();
    }
    if (begins && !lines.isEmpty()) {
      open.push(new Open(++bodies, steps));
    }
    return open.element().body();
  }

  /** What the first lines of a body that could not be read as a graph say of it. */
  private static boolean isRemark(String head) {
    return head.startsWith("in simple form") || head.startsWith("unboxed to");
  }
}
