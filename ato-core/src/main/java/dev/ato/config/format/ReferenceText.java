package dev.ato.config.format;

import java.util.ArrayList;
import java.util.List;

/** A text parted into references and what stands between them. */
final class ReferenceText {

  private ReferenceText() {}

  /** A piece of text, or what stands between the braces of a reference. */
  record Part(String text, boolean reference) {}

  static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder between = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = text.startsWith("${", at) ? closing(text, at + 2) : -1;
      if (text.startsWith("\\${", at)) {
        between.append("${");
        at += 3;
      } else if (end < 0) {
        between.append(text.charAt(at++));
      } else {
        flush(between, parts);
        parts.add(new Part(text.substring(at + 2, end), true));
        at = end + 1;
      }
    }
    flush(between, parts);
    return parts;
  }

  private static void flush(StringBuilder between, List<Part> parts) {
    if (between.length() > 0) {
      parts.add(new Part(between.toString(), false));
      between.setLength(0);
    }
  }

  /** The brace that closes a reference; there may be braces within it. */
  private static int closing(String text, int from) {
    int depth = 0;
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) == '{') {
        depth++;
      } else if (text.charAt(at) == '}') {
        if (depth == 0) {
          return at;
        }
        depth--;
      }
    }
    return -1;
  }
}
