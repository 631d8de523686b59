package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a listing computes, as one would write it in Java, as far as that is short. */
final class JavaText {

  private static final int DEEPEST = 2;
  private static final int LONGEST = 40;

  private final Map<Integer, Map<String, CodeLine>> steps = new HashMap<>();

  private final Map<Integer, String> heads = new HashMap<>();

  /** For the expressions of this listing. */
  JavaText(Listing listing) {
    for (CodeLine line : listing.lines()) {
      line.result().ifPresent(name -> body(line).put(name, line));
      line.first(Kind.HEAD).ifPresent(head -> heads.putIfAbsent(line.body(), head.text()));
    }
  }

  private Map<String, CodeLine> body(CodeLine line) {
    return steps.computeIfAbsent(line.body(), body -> new HashMap<>());
  }

  /** The step that gives the value of this name. */
  Optional<CodeLine> step(CodeLine user, String value) {
    return Optional.ofNullable(body(user).get(value));
  }

  /** Whether an expression is true or false, as far as what gives it says. */
  boolean isTruth(CodeLine line, List<Piece> expression) {
    Piece first = expression.get(0);
    if (first.kind() == Kind.TYPE || expression.size() > 1) {
      return first.kind() == Kind.TYPE;
    }
    return first.text().startsWith("p")
        ? type(line, first.text()).equals("boolean")
        : step(line, first.text())
            .filter(step -> step.pieces().get(2).text().matches(".*: boolean( of \\w+)?"))
            .isPresent();
  }

  private String type(CodeLine line, String parameter) {
    String head = heads.getOrDefault(line.body(), "");
    int start = head.indexOf('(') + 1;
    int end = head.lastIndexOf("):");
    String[] types = start <= end ? head.substring(start, end).split(", ", -1) : new String[0];
    int place = Integer.parseInt(parameter.substring(1));
    return place < types.length ? types[place] : "";
  }

  /** An expression that {@code line} uses. */
  String of(CodeLine line, List<Piece> expression) {
    String text = new Writer(line, 0).expression(expression);
    return text.length() <= LONGEST ? text : new Writer(line, DEEPEST).expression(expression);
  }

  /** The arguments of a call, each by itself; the receiver first, if there is one. */
  List<String> arguments(CodeLine line) {
    return split(line.operands()).stream().map(argument -> of(line, argument)).toList();
  }

  /** Expressions with commas between them. */
  static List<List<Piece>> split(List<Piece> list) {
    List<List<Piece>> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.size(); i++) {
      depth += nesting(list.get(i));
      if (depth == 0 && list.get(i).text().equals(",")) {
        parts.add(trimmed(list.subList(start, i)));
        start = i + 1;
      }
    }
    parts.add(trimmed(list.subList(start, list.size())));
    return list.isEmpty() ? List.of() : parts;
  }

  /** How a piece changes the number of parentheses that are open. */
  static int nesting(Piece piece) {
    if (piece.kind() != Kind.GLUE) {
      return 0;
    }
    return piece.text().equals("(") ? 1 : piece.text().equals(")") ? -1 : 0;
  }

  /** Without the blanks at its ends. */
  static List<Piece> trimmed(List<Piece> pieces) {
    int start = 0;
    int end = pieces.size();
    while (start < end && pieces.get(start).text().isBlank()) {
      start++;
    }
    while (end > start && pieces.get(end - 1).text().isBlank()) {
      end--;
    }
    return pieces.subList(start, end);
  }

  /** Writes for one line, steps that give what it uses written out up to a depth. */
  private final class Writer {

    private final CodeLine line;
    private final int depth;

    Writer(CodeLine line, int depth) {
      this.line = line;
      this.depth = depth;
    }

    String expression(List<Piece> pieces) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < pieces.size(); i++) {
        Piece piece = pieces.get(i);
        if (piece.kind() == Kind.TYPE) {
          List<Piece> tested = pieces.subList(i + 1, pieces.size());
          String type = Names.ofType(piece.text().substring("instanceof ".length()).strip());
          return text + expression(tested) + " instanceof " + type;
        }
        text.append(piece(piece));
      }
      return text.toString();
    }

    private String piece(Piece piece) {
      return switch (piece.kind()) {
        case CONSTANT -> Literals.of(piece.text());
        case OPERATOR -> Operators.of(piece.text());
        case VALUE -> value(piece.text());
        default -> piece.text();
      };
    }

    private String value(String name) {
      return depth == DEEPEST
          ? name
          : JavaText.this
              .step(line, name)
              .map(step -> new Writer(step, depth + 1).step(step))
              .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
              .orElse(name);
    }

    /** What a step gives; empty if that is not easily said. */
    private String step(CodeLine step) {
      List<String> given = split(step.operands()).stream().map(this::expression).toList();
      Piece does = step.pieces().get(2);
      return switch (does.kind()) {
        case CALL -> call(does.text(), given);
        case FIELD -> field(does.text(), given);
        case TYPE -> does.text().startsWith("cast to ") ? String.join(", ", given) : "";
        case STEP -> array(step, given);
        default -> "";
      };
    }

    private String call(String call, List<String> given) {
      if (!call.startsWith("invoke ") || call.startsWith("invoke dynamic ")) {
        return "";
      }
      String name = Names.ofCall(call);
      boolean isStatic = call.startsWith("invoke static ");
      if (!isStatic && given.isEmpty()) {
        return "";
      }
      String list = String.join(", ", isStatic ? given : given.subList(1, given.size()));
      String receiver =
          isStatic ? name : receiver(given.get(0)) + name.substring(name.lastIndexOf('.') + 1);
      return receiver + "(" + list + ")";
    }

    private String field(String access, List<String> given) {
      String name = Names.ofField(access);
      return given.isEmpty()
          ? name
          : receiver(given.get(0)) + name.substring(name.lastIndexOf('.') + 1);
    }

    private String receiver(String text) {
      return text.equals("this") ? "" : text + ".";
    }

    private String array(CodeLine step, List<String> given) {
      String does = step.pieces().get(2).text();
      if (does.equals("array") && given.size() == 1) {
        return given.get(0) + ".length";
      }
      return does.equals("get") && given.size() == 2 ? given.get(0) + "[" + given.get(1) + "]" : "";
    }
  }
}
