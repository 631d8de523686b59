package dev.ato.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of an argument: a literal as Python or JSON writes it, or a bare word, which is a
 * text. It reads and never evaluates: no name, call or operator means anything.
 *
 * <pre>
 *   1  -0.5  1e-3  1_000  0xff  true  True  null  None  NaN  -Infinity
 *   %any text%  "text"  'text'  bare words
 *   [1, [2, 3]]  (1, 2)  {"a": 1, b: two}
 * </pre>
 */
final class ValueParser {

  /** Deeper than anybody writes by hand. */
  private static final int DEEPEST = 100;

  private final String text;
  private int at;
  private int depth;

  private ValueParser(String text) {
    this.text = text;
  }

  /**
   * The plain value that a text says.
   *
   * @throws ScopeException in one line, if it begins like a literal and is none
   */
  static @Nullable Object parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || "[({\"'%".indexOf(trimmed.charAt(0)) < 0) {
      return Word.of(text, trimmed);
    }
    ValueParser parser = new ValueParser(trimmed);
    Object value = parser.whole();
    parser.requireEnd();
    return value;
  }

  private @Nullable Object whole() {
    if (text.charAt(0) == '%' && (text.length() < 2 || !text.endsWith("%"))) {
      throw wrong("a text that begins with % ends with %");
    } else if (text.charAt(0) == '%') {
      at = text.length();
      return text.substring(1, text.length() - 1);
    }
    return value();
  }

  private void requireEnd() {
    if (at < text.length()) {
      throw wrong("the value ends before this, and a text that begins so stands in %");
    }
  }

  private @Nullable Object value() {
    return switch (peek()) {
      case '[' -> list(']');
      case '(' -> tuple();
      case '{' -> tree();
      case '"', '\'' -> QuotedText.read(this);
      case '%' -> percent();
      default -> word();
    };
  }

  private List<@Nullable Object> list(char close) {
    enter();
    List<@Nullable Object> elements = new ArrayList<>();
    while (!closes(close)) {
      elements.add(value());
      separate(close);
    }
    return elements;
  }

  /** Parentheses around one value without a comma are only parentheses, as in Python. */
  private @Nullable Object tuple() {
    int start = at;
    List<@Nullable Object> elements = list(')');
    boolean isGroup = elements.size() == 1 && !endsWithComma(start);
    return isGroup ? elements.get(0) : elements;
  }

  private boolean endsWithComma(int start) {
    int before = at - 2;
    while (before > start && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return text.charAt(before) == ',';
  }

  private Map<String, @Nullable Object> tree() {
    enter();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    while (!closes('}')) {
      String key = key();
      if (tree.containsKey(key)) {
        throw wrong("the key " + Shown.of(key) + " stands twice");
      }
      at++;
      tree.put(key, value());
      separate('}');
    }
    return tree;
  }

  private String key() {
    char first = peek();
    String key =
        first == '"' || first == '\'' ? QuotedText.read(this) : until(":,]})([{\"'").strip();
    if (peek() != ':') {
      throw wrong("expected a colon after the key " + Shown.of(key));
    } else if (key.isEmpty() && first == ':') {
      throw wrong("expected a key before the colon");
    }
    return key;
  }

  private String percent() {
    int end = text.indexOf('%', at + 1);
    if (end < 0) {
      throw wrong("a text that begins with % ends with %");
    }
    String inside = text.substring(at + 1, end);
    at = end + 1;
    return inside;
  }

  private @Nullable Object word() {
    String word = until(",]})([{\"'").strip();
    if (word.isEmpty()) {
      throw wrong("expected a value");
    }
    return Word.of(word, word);
  }

  private String until(String ends) {
    int start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void enter() {
    at++;
    depth++;
    if (depth > DEEPEST) {
      throw wrong("nested deeper than " + DEEPEST + " levels");
    }
  }

  private boolean closes(char close) {
    if (peek() != close) {
      return false;
    }
    at++;
    depth--;
    return true;
  }

  private void separate(char close) {
    char next = peek();
    if (next == ',') {
      at++;
    } else if (next != close) {
      throw wrong("expected , or " + close);
    }
  }

  /** The next character that is no space, on which the parser then stands. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at >= text.length()) {
      throw wrong("it ends too early; to a shell, a value with spaces stands in quotes");
    }
    return text.charAt(at);
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  ScopeException wrong(String what) {
    return new ScopeException(
        "the value " + Shown.of(text) + ", character " + (at + 1) + ": " + what);
  }
}
