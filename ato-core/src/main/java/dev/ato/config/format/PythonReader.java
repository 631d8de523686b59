package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Origin;
import dev.ato.config.Value;
import dev.ato.config.format.PythonTokens.Kind;
import dev.ato.config.format.PythonTokens.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the Python files that OpenMMLab's projects keep their config in: assignments of literals,
 * lists, tuples, dicts, {@code dict()}, and names that were assigned before. Nothing is executed;
 * anything else is an error.
 */
final class PythonReader {

  private final Source source;
  private final List<Token> tokens;
  private final Map<String, Value> assigned = new HashMap<>();
  private final ADict.Builder config = new ADict.Builder();
  private long values;
  private int next;

  private PythonReader(Source source) {
    this.source = source;
    this.tokens = PythonTokens.of(source);
  }

  static ADict read(Source source) {
    return new PythonReader(source).file();
  }

  private ADict file() {
    while (peek().kind() != Kind.FILE_END) {
      if (peek().kind() == Kind.LINE_END) {
        next++;
      } else if (isLoneText()) {
        next++; // What a module or a key says about itself.
      } else {
        assignment();
      }
    }
    return config.build();
  }

  private boolean isLoneText() {
    return peek().kind() == Kind.TEXT && tokens.get(next + 1).kind() == Kind.LINE_END;
  }

  private void assignment() {
    Token name = take();
    if (name.kind() != Kind.NAME || !peek().is("=") || tokens.get(next + 1).is("=")) {
      throw wrong(
          name,
          "expected \"name = value\", but the line begins with "
              + shown(name)
              + "; config files are read, never executed");
    }
    next++;
    Value value = tupleOrValue();
    Token end = take();
    if (end.kind() != Kind.LINE_END && !end.is(";")) {
      throw unexpected(end, "the end of the assignment");
    }
    assigned.put(name.text(), value);
    if (!name.text().startsWith("__")) {
      config.put(name.text(), value);
    }
  }

  /** A value; several with commas between are a tuple, in brackets or not. */
  private Value tupleOrValue() {
    Token start = peek();
    Value first = value();
    if (!peek().is(",")) {
      return first;
    }
    List<Value> elements = new ArrayList<>(List.of(first));
    while (peek().is(",")) {
      next++;
      if (peek().kind() != Kind.LINE_END) {
        elements.add(value());
      }
    }
    return tuple(elements, start);
  }

  private Value value() {
    Token token = take();
    return switch (token.kind()) {
      case TEXT -> text(token);
      case NUMBER -> PythonNumbers.value(source, token, false);
      case NAME -> named(token);
      case MARK -> marked(token);
      default -> throw unexpected(token, "a value");
    };
  }

  private Value marked(Token token) {
    return switch (token.text()) {
      case "-", "+" -> signed(token);
      case "[" -> Value.ofList(elements("]").list, origin(token));
      case "(" -> bracketed(token);
      case "{" -> braced(token);
      default -> throw unexpected(token, "a value");
    };
  }

  private Value signed(Token sign) {
    Token number = take();
    if (number.kind() != Kind.NUMBER) {
      throw unexpected(number, "a number after the sign");
    }
    Value value = PythonNumbers.value(source, number, sign.is("-"));
    return value.withOrigin(origin(sign));
  }

  private Value text(Token first) {
    StringBuilder joined = new StringBuilder(first.text());
    while (peek().kind() == Kind.TEXT) {
      joined.append(take().text());
    }
    return Value.of(joined.toString(), origin(first));
  }

  private Value named(Token name) {
    switch (name.text()) {
      case "True", "False" -> {
        return Value.of(name.text().equals("True"), origin(name));
      }
      case "None" -> {
        return Value.of(null, origin(name));
      }
      default -> {
        if (peek().is("(")) {
          return call(name);
        }
        Value value = assigned.get(name.text());
        if (value == null) {
          throw wrong(name, "the name \"" + name.text() + "\" is not assigned above");
        }
        count(value, name);
        return value;
      }
    }
  }

  private Value call(Token name) {
    next++;
    return switch (name.text()) {
      case "dict" -> keywords(name);
      case "list", "tuple" -> converted(name);
      default ->
          throw wrong(
              name,
              name.text()
                  + "(...) is not called; only dict(...), list(...) and tuple(...) are read");
    };
  }

  private Value converted(Token name) {
    List<Value> elements = new ArrayList<>();
    if (!peek().is(")")) {
      if (!(value().plain() instanceof List<?> list)) {
        throw wrong(name, name.text() + "(...) expects a list or tuple");
      }
      list.forEach(element -> elements.add(Value.of(element, origin(name))));
    }
    close(")");
    return name.text().equals("tuple")
        ? tuple(elements, name)
        : Value.ofList(elements, origin(name));
  }

  private Value keywords(Token name) {
    Entries entries = new Entries();
    while (!peek().is(")")) {
      Token key = take();
      if (key.is("**")) {
        entries.spread(key);
      } else if (key.kind() == Kind.NAME && peek().is("=")) {
        next++;
        entries.put(key.text(), key, value());
      } else {
        throw unexpected(key, "key=value");
      }
      comma(")");
    }
    next++;
    return Value.of(entries.tree.build(), origin(name));
  }

  private Value braced(Token start) {
    Entries entries = new Entries();
    while (!peek().is("}")) {
      Token key = take();
      if (key.is("**")) {
        entries.spread(key);
      } else {
        next--;
        String text = key(key);
        if (!take().is(":")) {
          throw unexpected(tokens.get(next - 1), "a colon after the key");
        }
        entries.put(text, key, value());
      }
      comma("}");
    }
    next++;
    return Value.of(entries.tree.build(), origin(start));
  }

  private String key(Token start) {
    Object plain = value().plain();
    if (plain instanceof String text) {
      return text;
    } else if (plain instanceof Long || plain instanceof BigInteger) {
      return plain.toString();
    }
    throw wrong(start, "a key is a text or a whole number");
  }

  private Value bracketed(Token start) {
    Elements elements = elements(")");
    boolean grouped = elements.list.size() == 1 && !elements.comma;
    return grouped ? elements.list.get(0) : tuple(elements.list, start);
  }

  private record Elements(List<Value> list, boolean comma) {}

  private Elements elements(String end) {
    List<Value> list = new ArrayList<>();
    boolean comma = false;
    while (!peek().is(end)) {
      list.add(value());
      comma = peek().is(",");
      comma(end);
    }
    next++;
    return new Elements(list, comma);
  }

  private Value tuple(List<Value> elements, Token start) {
    return Value.ofList(elements, origin(start)).withPythonType("tuple");
  }

  private void comma(String end) {
    if (peek().is(",")) {
      next++;
    } else if (!peek().is(end)) {
      throw unexpected(peek(), "a comma or " + end);
    }
  }

  private void close(String mark) {
    if (!take().is(mark)) {
      throw unexpected(tokens.get(next - 1), mark);
    }
  }

  /** Names that stand for large values that stand for larger ones must end. */
  private void count(Value value, Token token) {
    values += ValueCount.of(value.plain());
    if (values > Limits.VALUES) {
      throw wrong(token, "with its names followed, the file holds too many values");
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    next += token.kind() == Kind.FILE_END ? 0 : 1;
    return token;
  }

  private Origin origin(Token token) {
    return source.at(token.line(), token.column());
  }

  private ConfigException unexpected(Token token, String expected) {
    return wrong(token, "expected " + expected + ", but was " + shown(token));
  }

  private static String shown(Token token) {
    return switch (token.kind()) {
      case LINE_END -> "the end of the line";
      case FILE_END -> "the end of the file";
      default -> Value.of(token.text()).shown();
    };
  }

  private ConfigException wrong(Token token, String what) {
    return source.wrong(token.line(), token.column(), what);
  }

  /** The keys of one dict; what is written behind {@code **} may be written again. */
  private final class Entries {

    private final ADict.Builder tree = new ADict.Builder();
    private final Keys keys = new Keys(source);

    void put(String key, Token place, Value value) {
      keys.requireNew(key, place.line(), place.column());
      tree.put(key, value);
    }

    void spread(Token mark) {
      if (!(value().plain() instanceof ADict other)) {
        throw wrong(mark, "** expects a dict");
      }
      for (String key : other.keys()) {
        tree.put(key, other.entry(key).orElseThrow());
      }
    }
  }
}
