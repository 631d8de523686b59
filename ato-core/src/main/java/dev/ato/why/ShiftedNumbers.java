package dev.ato.why;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels and local slots of a listing. They are numbered by first use, so that one more shifts
 * all that follow, and a small change would look like a large one.
 *
 * <p>Two lines agree if each number of the one stands for the same number of the other wherever the
 * listings agree; a jump that leads elsewhere does not. Each lambda's body counts anew.
 */
final class ShiftedNumbers {

  private static final Pattern USING_LINE =
      Pattern.compile(" *(L\\d+:|(load|store|increment|if|goto|case|default|try|ret) .*)");

  /** A name alone: no part of a longer one, and no string's content. */
  private static final Pattern NUMBERED = Pattern.compile("(?<![\\w.$\"`])[Lv]\\d+(?![\\w.$(\"`])");

  private final TreeMap<Integer, Map<String, String>> byDepth = new TreeMap<>();

  /** The line with every shifting number blotted out. */
  static String masked(String line) {
    return isUsing(line) ? NUMBERED.matcher(line).replaceAll("#") : line;
  }

  /** Whether two lines that are the same when masked mean the same; learns from those that do. */
  boolean agree(String before, String after) {
    byDepth.tailMap(depth(after), false).clear();
    if (!isUsing(before)) {
      return true;
    }
    Map<String, String> known = byDepth.computeIfAbsent(depth(after), depth -> new HashMap<>());
    Matcher left = NUMBERED.matcher(before);
    Matcher right = NUMBERED.matcher(after);
    boolean agree = true;
    while (left.find() && right.find()) {
      agree &= agree(known, "-" + left.group(), "+" + right.group());
    }
    return agree;
  }

  /** One to one, in both directions. */
  private static boolean agree(Map<String, String> known, String left, String right) {
    String there = known.putIfAbsent(left, right);
    String back = known.putIfAbsent(right, left);
    return (there == null || there.equals(right)) && (back == null || back.equals(left));
  }

  private static boolean isUsing(String line) {
    return line.indexOf('"') < 0 && line.indexOf('`') < 0 && USING_LINE.matcher(line).matches();
  }

  /** The depth of a body's instructions; its labels stand one step to the left, cases one right. */
  private static int depth(String line) {
    String text = line.stripLeading();
    int depth = (line.length() - text.length()) / 2;
    if (text.endsWith(":")) {
      return depth + 1;
    }
    return text.startsWith("case ") || text.startsWith("default ") ? depth - 1 : depth;
  }
}
