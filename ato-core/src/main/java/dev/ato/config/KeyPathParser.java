package dev.ato.config;

import java.util.ArrayList;
import java.util.List;

/** Reads the text of a path. */
final class KeyPathParser {

  private final String text;
  private int at;

  KeyPathParser(String text) {
    this.text = text;
  }

  KeyPath parse() {
    List<String> keys = new ArrayList<>();
    keys.add(key());
    while (at < text.length()) {
      if (text.charAt(at) != '.') {
        throw wrong("expected a dot after the closing quote");
      }
      at++;
      keys.add(key());
    }
    return new KeyPath(keys);
  }

  private String key() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
  }

  private String plain() {
    int dot = text.indexOf('.', at);
    int end = dot < 0 ? text.length() : dot;
    if (end == at) {
      throw wrong("a key is empty; an empty key is written \"\"");
    }
    String key = text.substring(at, end);
    at = end;
    return key;
  }

  private String quoted() {
    StringBuilder key = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return key.toString();
      }
      key.append(c == '\\' ? escaped() : c);
    }
    throw wrong("a quote is not closed");
  }

  private char escaped() {
    at++;
    char c = at < text.length() ? text.charAt(at) : '\0';
    return switch (c) {
      case '"', '\\' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("after a backslash stands one of \" \\ n t uXXXX");
    };
  }

  private char unicode() {
    int end = at + 5;
    if (end > text.length()) {
      throw wrong("\\u is followed by four hex digits");
    }
    int code = 0;
    for (at++; at < end; at++) {
      int digit = Character.digit(text.charAt(at), 16);
      if (digit < 0) {
        throw wrong("\\u is followed by four hex digits");
      }
      code = code * 16 + digit;
    }
    at--;
    return (char) code;
  }

  private ConfigException wrong(String what) {
    return new ConfigException(
        "key path " + ShownValue.of(text) + ", character " + (at + 1) + ": " + what);
  }
}
