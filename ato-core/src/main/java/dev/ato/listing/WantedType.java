package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.List;

/** Which type a value must have where it is used, as far as the line that uses it says. */
final class WantedType {

  private WantedType() {}

  /** The type that is wanted of a piece; empty if the line does not say. */
  static String of(CodeLine line, int index, Listing listing) {
    if (line.flows("return")) {
      return index == line.pieces().size() - 1 && index == 2 ? returned(line, listing) : "";
    }
    List<Piece> operands = line.operands();
    int start = line.pieces().size() - 1 - operands.size();
    List<List<Piece>> parts = JavaText.split(operands);
    Piece wanted = line.pieces().get(index);
    int place = 0;
    int at = start;
    for (List<Piece> part : parts) {
      int begin = at;
      at += length(operands, begin - start);
      if (index >= begin && index < at) {
        boolean alone = part.size() == 1 && part.get(0).equals(wanted);
        return alone ? taken(line, place) : "";
      }
      at++;
      place++;
    }
    return "";
  }

  /** How many pieces there are until the next comma outside of parentheses. */
  private static int length(List<Piece> operands, int start) {
    int depth = 0;
    int end = start;
    while (end < operands.size() && (depth > 0 || !operands.get(end).text().equals(","))) {
      depth += JavaText.nesting(operands.get(end));
      end++;
    }
    return end - start;
  }

  private static String returned(CodeLine line, Listing listing) {
    for (CodeLine head : listing.lines()) {
      if (head.body() == line.body() && head.first(Kind.HEAD).isPresent()) {
        String text = head.pieces().get(0).text();
        return text.substring(text.lastIndexOf(": ") + 2);
      }
    }
    return "";
  }

  private static String taken(CodeLine line, int place) {
    String does = line.pieces().get(line.result().isPresent() ? 2 : 0).text();
    if (line.first(Kind.FIELD).isPresent()) {
      boolean last = place == JavaText.split(line.operands()).size() - 1;
      return last && does.startsWith("put ") ? does.substring(does.lastIndexOf(": ") + 2) : "";
    }
    if (line.first(Kind.CALL).isEmpty() || !does.matches("(?:invoke (?!dynamic)|construct ).*")) {
      return "";
    }
    String[] types = does.substring(does.indexOf('(') + 1, does.indexOf(')')).split(", ", -1);
    int parameter = place - (does.startsWith("invoke static ") ? 0 : 1);
    return parameter >= 0 && parameter < types.length ? types[parameter] : "";
  }
}
