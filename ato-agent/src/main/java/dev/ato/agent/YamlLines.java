package dev.ato.agent;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into the lines that carry something, and refuses characters with a meaning of
 * their own.
 */
final class YamlLines {

  private static final char NEXT_LINE = '\u0085';
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private YamlLines() {}

  static List<YamlLine> split(String text) {
    List<YamlLine> lines = new ArrayList<>();
    int number = 1;
    for (int start = 0; start <= text.length(); number++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int stop = end > start && text.charAt(end - 1) == '\r' && end < text.length() ? end - 1 : end;
      add(lines, number, text.substring(start, stop));
      start = end + 1;
    }
    return lines;
  }

  private static void add(List<YamlLine> lines, int number, String text) {
    YamlLine line = YamlLine.of(number, text);
    checkCharacters(line, text);
    if (line.isEmpty()) {
      return;
    }
    if (text.startsWith("---") || text.startsWith("...") || text.startsWith("%")) {
      throw line.unknown("several documents or directives");
    }
    lines.add(line);
  }

  private static void checkCharacters(YamlLine line, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isOrdinary(text.charAt(i))) {
        throw new YamlException(line.number(), i + 1, "a tab or another special character");
      }
    }
  }

  private static boolean isOrdinary(char c) {
    return (c >= ' ' && c <= '~')
        || (c > NEXT_LINE + 0x1A
            && c != LINE_SEPARATOR
            && c != PARAGRAPH_SEPARATOR
            && c != BYTE_ORDER_MARK
            && !Character.isSurrogate(c)
            && c < '\uFFFE');
  }
}
