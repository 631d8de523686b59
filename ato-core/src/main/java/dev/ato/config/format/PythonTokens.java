package dev.ato.config.format;

import dev.ato.config.ConfigException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a Python text into tokens. A line break counts outside brackets only, and a line that is
 * indented there is an error: config files have no blocks.
 */
final class PythonTokens {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+"
              + "|(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)(?:[eE][-+]?[0-9_]+)?");

  private final Source source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private int brackets;

  private PythonTokens(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /** What a token is. */
  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    MARK,
    LINE_END,
    FILE_END
  }

  /** A token; of a text its characters without quotes. */
  record Token(Kind kind, String text, int line, int column) {

    boolean is(String mark) {
      return kind == Kind.MARK && text.equals(mark);
    }
  }

  static List<Token> of(Source source) {
    return new PythonTokens(source).all();
  }

  private List<Token> all() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        lineEnd();
      } else if (c == '#') {
        at = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
      } else if (c == '\\' && isLineEnd(at + 1)) {
        at = text.indexOf('\n', at) + 1;
        newLine();
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f') {
        at++;
      } else {
        requireNoBlock();
        token(c);
      }
    }
    add(Kind.LINE_END, "", 0);
    add(Kind.FILE_END, "", 0);
    return tokens;
  }

  private void token(char c) {
    Matcher name = NAME.matcher(text).region(at, text.length());
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (c == '"' || c == '\'') {
      text("");
    } else if (name.lookingAt()) {
      boolean prefix = name.end() < text.length() && "\"'".indexOf(text.charAt(name.end())) >= 0;
      if (prefix) {
        text(name.group());
      } else {
        add(Kind.NAME, name.group(), name.group().length());
      }
    } else if (number.lookingAt()) {
      add(Kind.NUMBER, number.group(), number.group().length());
    } else {
      mark(c);
    }
  }

  private void mark(char c) {
    brackets += "([{".indexOf(c) >= 0 ? 1 : 0;
    brackets -= brackets > 0 && ")]}".indexOf(c) >= 0 ? 1 : 0;
    if (brackets > Limits.NESTING) {
      throw source.nestedTooDeep(line, column());
    }
    String mark = text.startsWith("**", at) ? "**" : String.valueOf(c);
    add(Kind.MARK, mark, mark.length());
  }

  private void text(String prefix) {
    int startLine = line;
    int column = column();
    if (!prefix.equalsIgnoreCase("r") && !prefix.equalsIgnoreCase("u") && !prefix.isEmpty()) {
      throw source.wrong(
          startLine, column, "a text with the prefix " + prefix + " is not accepted, only r and u");
    }
    PythonText reader = new PythonText(source, at + prefix.length(), prefix.equalsIgnoreCase("r"));
    String value = reader.read();
    for (int i = at; i < reader.end(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    at = reader.end();
    tokens.add(new Token(Kind.TEXT, value, startLine, column));
  }

  private void lineEnd() {
    if (brackets == 0) {
      add(Kind.LINE_END, "", 0);
    }
    at++;
    newLine();
  }

  private void newLine() {
    line++;
    lineStart = at;
  }

  private boolean isLineEnd(int from) {
    return text.startsWith("\n", from) || text.startsWith("\r\n", from);
  }

  private void requireNoBlock() {
    boolean first = tokens.isEmpty() || tokens.get(tokens.size() - 1).kind == Kind.LINE_END;
    if (first && at > lineStart && brackets == 0) {
      throw wrongHere("the line is indented; config files have assignments alone, no blocks");
    }
  }

  private ConfigException wrongHere(String what) {
    return source.wrong(line, column(), what);
  }

  private int column() {
    return at - lineStart + 1;
  }

  private void add(Kind kind, String value, int length) {
    tokens.add(new Token(kind, value, line, column()));
    at += length;
  }
}
