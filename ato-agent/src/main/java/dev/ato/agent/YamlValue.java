package dev.ato.agent;

import dev.ato.agent.Node.Entry;
import dev.ato.agent.Node.Mapping;
import dev.ato.agent.Node.Scalar;
import dev.ato.agent.Node.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Reads a value that ends on its line: a scalar, or a flow list or map of scalars. */
final class YamlValue {

  private static final String NEVER_FIRST = ",[]{}#&*!|>%@`";
  private static final String FIRST_ONLY_BEFORE_TEXT = "-?:";
  private static final String ENDS_FLOW_SCALAR = ",]}";
  private static final String NEVER_IN_FLOW_SCALAR = "[{:#?&*!|>%@`'\"";

  private final YamlLine line;
  private final String text;
  private int position;

  YamlValue(YamlLine line) {
    this.line = line;
    this.text = line.text();
  }

  Node read() {
    Node value =
        switch (text.charAt(0)) {
          case '[' -> list();
          case '{' -> map();
          case '\'', '"' -> quoted();
          default -> plain();
        };
    if (position < text.length()) {
      throw unknown("text after the end of the value");
    }
    return value;
  }

  private Scalar plain() {
    char first = text.charAt(0);
    checkQuotesAreNotMissing(first);
    boolean alone = text.length() == 1 || text.charAt(1) == ' ';
    if (NEVER_FIRST.indexOf(first) >= 0
        || (alone && FIRST_ONLY_BEFORE_TEXT.indexOf(first) >= 0)
        || text.endsWith(":")) {
      throw unknown("a value that is not plain");
    }
    position = text.length();
    return new Scalar(text, line.number(), line.indent() + 1);
  }

  /** What YAML refuses or reads otherwise, although it is what people write in rules. */
  private void checkQuotesAreNotMissing(char first) {
    if ("@!*".indexOf(first) >= 0) {
      throw advice(
          "a value that begins with '" + first + "' must stand in quotes: \"" + text + "\"");
    }
    if (text.contains(": ")) {
      throw advice("'" + text + "' must stand in braces or quotes: {" + text + "}");
    }
  }

  private Scalar quoted() {
    int start = position;
    char quote = text.charAt(position++);
    StringBuilder value = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == quote && !(quote == '\'' && peek() == '\'')) {
        return new Scalar(value.toString(), line.number(), line.indent() + start + 1);
      }
      value.append(
          c == quote ? text.charAt(position++) : c == '\\' && quote == '"' ? escaped() : c);
    }
    throw unknown("quotes that do not end on their line");
  }

  private char escaped() {
    char c = peek();
    position++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> throw unknown("the escape \\" + c);
    };
  }

  private Sequence list() {
    int start = position++;
    List<Node> items = new ArrayList<>();
    skipBlanks();
    while (peek() != ']') {
      items.add(flowScalar());
      nextInFlow(']');
    }
    position++;
    return new Sequence(items, line.number(), line.indent() + start + 1);
  }

  private Mapping map() {
    int start = position++;
    List<Entry> entries = new ArrayList<>();
    skipBlanks();
    while (peek() != '}') {
      Scalar key = flowKey();
      entries.add(new Entry(key, flowScalar()));
      nextInFlow('}');
    }
    position++;
    return new Mapping(entries, line.number(), line.indent() + start + 1);
  }

  private Scalar flowKey() {
    int start = position;
    int colon = text.indexOf(": ", start);
    if (colon < 0) {
      throw unknown("a flow map without 'key: value'");
    }
    String key = text.substring(start, colon);
    for (int i = 0; i < key.length(); i++) {
      if (!Character.isLetterOrDigit(key.charAt(i)) && key.charAt(i) != '_') {
        throw unknown("a key that is more than a word");
      }
    }
    position = colon + 1;
    skipBlanks();
    return new Scalar(key, line.number(), line.indent() + start + 1);
  }

  private Scalar flowScalar() {
    if (peek() == '\'' || peek() == '"') {
      return quoted();
    }
    int start = position;
    while (position < text.length() && ENDS_FLOW_SCALAR.indexOf(peek()) < 0) {
      if (NEVER_IN_FLOW_SCALAR.indexOf(peek()) >= 0 && !isStarInside(start)) {
        throw unknown("a value in brackets that is not plain");
      }
      position++;
    }
    String value = text.substring(start, position).stripTrailing();
    if (value.isEmpty() || value.equals("-") || value.startsWith("- ")) {
      throw unknown("an empty value in brackets");
    }
    return new Scalar(value, line.number(), line.indent() + start + 1);
  }

  private boolean isStarInside(int start) {
    return peek() == '*' && position > start;
  }

  private void nextInFlow(char end) {
    skipBlanks();
    if (peek() == ',') {
      position++;
      skipBlanks();
      if (peek() == end) {
        throw unknown("a comma before the closing bracket");
      }
    } else if (peek() != end) {
      throw unknown("brackets that do not close on their line");
    }
  }

  private void skipBlanks() {
    while (peek() == ' ') {
      position++;
    }
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private YamlException unknown(String what) {
    return new YamlException(line.number(), line.indent() + position + 1, what);
  }

  private YamlException advice(String what) {
    return new YamlException(line.number(), line.indent() + position + 1, what, true);
  }
}
