package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Origin;
import dev.ato.config.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads XYZ: {@code key: value} in trees, {@code 0) value} in lists, deeper lines below. */
final class XyzReader {

  private static final Pattern NUMBERED = Pattern.compile("([0-9]+)\\)(?: (.*))?");

  private final Source source;
  private final List<Line> lines;
  private int next;

  private XyzReader(Source source, List<Line> lines) {
    this.source = source;
    this.lines = lines;
  }

  /** A line that is not blank: how far its text is indented, and the text. */
  private record Line(int number, int indent, String text) {}

  static ADict read(Source source) {
    List<Line> lines = lines(source);
    boolean empty =
        lines.isEmpty() || (lines.size() == 1 && lines.get(0).text.equals(XyzScalars.EMPTY_TREE));
    return empty ? ADict.empty() : new XyzReader(source, lines).root();
  }

  private static List<Line> lines(Source source) {
    List<Line> lines = new ArrayList<>();
    String[] texts = source.text().split("\\r?\\n", -1);
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i].strip();
      if (!text.isEmpty()) {
        int indent = texts[i].indexOf(text.charAt(0));
        if (texts[i].substring(0, indent).indexOf('\t') >= 0) {
          throw source.wrong(i + 1, 1, "the line is indented with a tab; spaces are expected");
        }
        lines.add(new Line(i + 1, indent, text));
      }
    }
    return lines;
  }

  private ADict root() {
    Line first = lines.get(0);
    if (isItem(first)) {
      throw wrong(first, 0, "expected \"key: value\" at the top, but here begins a list");
    }
    ADict tree = tree(first.indent, 1);
    if (next < lines.size()) {
      throw wrong(lines.get(next), 0, "the line is indented less than the first one");
    }
    return tree;
  }

  private ADict tree(int indent, int depth) {
    ADict.Builder tree = new ADict.Builder();
    Keys keys = new Keys(source);
    while (isAt(indent)) {
      Line line = lines.get(next);
      int colon = endOfKey(line);
      String key = guarded(line, 0, () -> key(line.text.substring(0, colon)));
      keys.requireNew(key, line.number, line.indent + 1);
      tree.put(key, value(line, colon + 1, depth));
    }
    return tree.build();
  }

  private List<Value> list(int indent, int depth) {
    List<Value> elements = new ArrayList<>();
    while (isAt(indent)) {
      Line line = lines.get(next);
      Matcher item = NUMBERED.matcher(line.text);
      if (!item.matches() || !item.group(1).equals(Integer.toString(elements.size()))) {
        throw wrong(line, 0, "expected \"" + elements.size() + ") value\" in this list");
      }
      elements.add(value(line, item.end(1) + 1, depth));
    }
    return elements;
  }

  /** What stands behind a key or number, or on the deeper lines below it. */
  private Value value(Line line, int from, int depth) {
    next++;
    String rest = line.text.substring(from).strip();
    boolean below = next < lines.size() && lines.get(next).indent > line.indent;
    if (!rest.isEmpty()) {
      if (below) {
        throw wrong(lines.get(next), 0, "the line is indented, but the one before holds a value");
      }
      int column = line.text.indexOf(rest, from);
      return guarded(line, column, () -> scalar(rest, origin(line, column)));
    }
    return below ? nested(depth + 1, origin(line, 0)) : Value.of("", origin(line, 0));
  }

  private Value nested(int depth, Origin origin) {
    Line first = lines.get(next);
    if (depth > Limits.NESTING) {
      throw source.nestedTooDeep(first.number, first.indent + 1);
    }
    Value value =
        isItem(first)
            ? Value.ofList(list(first.indent, depth), origin)
            : Value.of(tree(first.indent, depth), origin);
    if (next < lines.size() && lines.get(next).indent > first.indent) {
      throw wrong(lines.get(next), 0, "the line is indented more than those around it");
    }
    return value;
  }

  private boolean isAt(int indent) {
    if (next < lines.size() && lines.get(next).indent > indent) {
      throw wrong(lines.get(next), 0, "the line is indented more than those around it");
    }
    return next < lines.size() && lines.get(next).indent == indent;
  }

  private static boolean isItem(Line line) {
    return NUMBERED.matcher(line.text).matches();
  }

  private int endOfKey(Line line) {
    int from =
        line.text.startsWith("\"") ? guarded(line, 0, () -> XyzScalars.endOfQuote(line.text)) : 0;
    int colon = line.text.indexOf(':', from);
    boolean separates =
        colon >= 0 && (colon + 1 == line.text.length() || line.text.charAt(colon + 1) == ' ');
    if (!separates || (from > 0 && colon != from)) {
      throw wrong(line, 0, "expected \"key: value\", but was " + Value.of(line.text).shown());
    }
    return colon;
  }

  private static String key(String text) {
    return text.startsWith("\"") ? XyzScalars.unquote(text) : text;
  }

  private static Value scalar(String text, Origin origin) {
    if (text.startsWith("\"")) {
      return Value.of(XyzScalars.unquote(text), origin);
    } else if (text.equals(XyzScalars.EMPTY_TREE)) {
      return Value.of(ADict.empty(), origin);
    } else if (text.equals(XyzScalars.EMPTY_LIST)) {
      return Value.ofList(List.of(), origin);
    }
    Object dated = XyzScalars.dated(text);
    return Value.of(dated != null ? dated : XyzScalars.read(text), origin);
  }

  private Origin origin(Line line, int column) {
    return source.at(line.number, line.indent + column + 1);
  }

  private <T> T guarded(Line line, int column, java.util.function.Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw wrong(line, column, String.valueOf(e.getMessage()));
    }
  }

  private ConfigException wrong(Line line, int column, String what) {
    return source.wrong(line.number, line.indent + column + 1, what);
  }
}
