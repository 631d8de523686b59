package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one line of a listing apart, without its indentation. */
final class LineReader {

  private static final Pattern PLACE = Pattern.compile("(L\\d+)((?:\\([^)]*\\))?:)");
  private static final Pattern HEAD =
      Pattern.compile("(?:static |instance |in simple form: |unboxed to ).*", Pattern.DOTALL);
  private static final Pattern RESULT = Pattern.compile("([vtwx]\\d+) = ");
  private static final Pattern FIELD =
      Pattern.compile("(?:get|put) (?:static )?" + Expression.NAME + ": " + Expression.NAME);
  private static final Pattern CALL =
      Pattern.compile("(?:invoke|construct|lambda) .*", Pattern.DOTALL);
  private static final Pattern TYPE =
      Pattern.compile("(?:new|cast to|instanceof) .*", Pattern.DOTALL);
  private static final String GOTO = " goto ";

  private final List<Piece> pieces = new ArrayList<>();

  private LineReader() {}

  /** The pieces of a line. */
  static List<Piece> pieces(String line) {
    LineReader reader = new LineReader();
    reader.line(line);
    return reader.pieces;
  }

  private void line(String line) {
    Matcher place = PLACE.matcher(line);
    Matcher result = RESULT.matcher(line);
    if (place.matches()) {
      add(Kind.LABEL, place.group(1));
      expression(place.group(2));
    } else if (HEAD.matcher(line).matches()) {
      add(Kind.HEAD, line);
    } else if (result.lookingAt()) {
      add(Kind.VALUE, result.group(1));
      add(Kind.GLUE, " = ");
      String given = line.substring(result.end());
      if (line.charAt(0) == 'w') {
        expression(given);
      } else {
        step(given);
      }
    } else {
      statement(line);
    }
  }

  private void statement(String line) {
    if (line.startsWith("if ")) {
      add(Kind.FLOW, "if ");
      jump(line, 3, Kind.GLUE);
    } else if (line.startsWith("goto ")) {
      add(Kind.FLOW, "goto ");
      target(line.substring(5));
    } else if (line.startsWith("case ") || line.startsWith("default ")) {
      jump(line, 0, Kind.KEY);
    } else if (line.startsWith("catch ")) {
      jump(line, 0, Kind.GUARD);
    } else if (line.startsWith("try ") && line.contains(" catch ")) {
      int guard = line.indexOf(" catch ");
      add(Kind.FLOW, line.substring(0, guard));
      jump(line, guard, Kind.GUARD);
    } else if (!ends(line, "switch") && !ends(line, "return") && !ends(line, "throw")) {
      step(line);
    }
  }

  /** A word of control flow, with what it is given; answers whether the line is one. */
  private boolean ends(String line, String word) {
    if (!line.equals(word) && !line.startsWith(word + " ")) {
      return false;
    }
    add(Kind.FLOW, word);
    expression(line.substring(word.length()));
    return true;
  }

  /** What decides about a jump, a condition if it is no {@code kind} of its own; and the jump. */
  private void jump(String line, int start, Kind kind) {
    int jump = Outermost.last(line, GOTO);
    if (jump < start) {
      expression(line.substring(start));
    } else {
      String decides = line.substring(start, jump);
      if (kind == Kind.GLUE) {
        expression(decides);
      } else {
        add(kind, decides);
      }
      add(Kind.FLOW, GOTO);
      target(line.substring(jump + GOTO.length()));
    }
  }

  /** A place, with what it is given there. */
  private void target(String text) {
    int given = text.indexOf('(');
    add(Kind.LABEL, given < 0 ? text : text.substring(0, given));
    if (given >= 0) {
      expression(text.substring(given));
    }
  }

  private void step(String text) {
    int given = text.endsWith(")") ? Outermost.last(text, " (") : -1;
    String head = given < 0 ? text : text.substring(0, given);
    if (CALL.matcher(head).matches()) {
      add(Kind.CALL, head);
    } else if (FIELD.matcher(head).matches()) {
      add(Kind.FIELD, head);
    } else if (TYPE.matcher(head).matches()) {
      add(Kind.TYPE, head);
    } else if (head.startsWith("push ")) {
      add(Kind.STEP, "push ");
      add(Kind.CONSTANT, head.substring(5));
    } else {
      expression(head);
    }
    expression(text.substring(head.length()));
  }

  private void expression(String text) {
    pieces.addAll(Expression.pieces(text));
  }

  private void add(Kind kind, String text) {
    pieces.add(new Piece(kind, text));
  }
}
