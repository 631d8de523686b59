package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart what a line computes with: constants, values, operators. */
final class Expression {

  private static final String PLAIN = "[\\w$.\\-[^\\x00-\\x7f]]";

  /** A name or type, with what Java could not spell in back quotes. */
  static final String NAME =
      "(?:" + PLAIN + "|\\[\\]|`(?:[^`\\\\]|\\\\.)*+`|\\{[^}]*\\}(?:#\\d+)?|<init>|<clinit>)++";

  private static final String METHOD_TYPE = "\\((?:" + NAME + "(?:, " + NAME + ")*+)?\\): " + NAME;
  private static final String END = "(?!" + PLAIN + ")";
  private static final String NUMBER =
      "-?(?:\\d+(?:\\.\\d+)?(?:E-?\\d+)?[Lfd]?|(?:Infinity|NaN(?:\\(0x[0-9a-f]+\\))?)[fd])" + END;
  private static final String CONSTANT =
      "\"(?:[^\"\\\\]|\\\\.)*+\"|class "
          + NAME
          + "|method type "
          + METHOD_TYPE
          + "|null"
          + END
          + "|"
          + NUMBER;
  private static final String OPERATOR =
      "compare(?: [FD] or -?1)?"
          + END
          + "|(?:int|long|float|double) to (?:int|long|float|double|byte|char|short) "
          + "|\\w+ as text |text of |is null"
          + END
          + "|is(?= )"
          + "|==|>>>?L?|<<L?|<(?= )|[-+*/%&|^][LFD]?";

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<constant>"
              + CONSTANT
              + ")"
              + "|(?<type>instanceof "
              + NAME
              + " ?)"
              + "|(?<operator>"
              + OPERATOR
              + ")"
              + "|(?<value>(?:this|[pvtwx]\\d+)"
              + END
              + ")"
              + "|(?<glue>[(), ])"
              + "|(?<step>"
              + NAME
              + "|.)",
          Pattern.DOTALL);

  private Expression() {}

  /** The pieces of an expression, or of several with commas between. */
  static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      pieces.add(new Piece(kind(matcher), matcher.group()));
    }
    return pieces;
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.start("constant") >= 0) {
      return Kind.CONSTANT;
    } else if (matcher.start("type") >= 0) {
      return Kind.TYPE;
    } else if (matcher.start("operator") >= 0) {
      return Kind.OPERATOR;
    } else if (matcher.start("value") >= 0) {
      return Kind.VALUE;
    }
    return matcher.start("glue") >= 0 ? Kind.GLUE : Kind.STEP;
  }
}
