package dev.ato.config.format;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The scalars of XYZ: what the text behind a key or number says, and which texts need quotes. */
final class XyzScalars {

  static final String EMPTY_TREE = "[Empty Mapping]";
  static final String EMPTY_LIST = "[Empty Sequence]";

  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern FRACTION =
      Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
  private static final Pattern DATED = Pattern.compile("(date|time|datetime) (\".*\")");
  private static final Pattern NUMBERED = Pattern.compile("[0-9]+\\).*", Pattern.DOTALL);

  private XyzScalars() {}

  /** What a text without quotes says, if it is anything but itself. */
  static @Nullable Object read(String text) {
    return switch (text) {
      case "None" -> null;
      case "True" -> true;
      case "False" -> false;
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> number(text);
    };
  }

  private static Object number(String text) {
    if (WHOLE.matcher(text).matches()) {
      return new BigInteger(text);
    } else if (FRACTION.matcher(text).matches()) {
      return Double.valueOf(text);
    }
    return text;
  }

  /** The date or time that a text names, or null if it names none. */
  static @Nullable Object dated(String text) {
    Matcher parts = DATED.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    String moment = unquote(parts.group(2));
    try {
      return switch (parts.group(1)) {
        case "date" -> LocalDate.parse(moment);
        case "time" -> LocalTime.parse(moment);
        default -> hasOffset(moment) ? OffsetDateTime.parse(moment) : LocalDateTime.parse(moment);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + moment + "\" is no " + parts.group(1), e);
    }
  }

  private static boolean hasOffset(String moment) {
    int time = moment.indexOf('T');
    return moment.endsWith("Z") || moment.indexOf('+', time) > 0 || moment.indexOf('-', time) > 0;
  }

  static boolean isPlainText(String text) {
    return !text.isEmpty()
        && isOneBareLine(text)
        && text.charAt(0) != '"'
        && !text.equals(EMPTY_TREE)
        && !text.equals(EMPTY_LIST)
        && !DATED.matcher(text).matches()
        && text.equals(read(text));
  }

  static boolean isPlainKey(String key) {
    return !key.isEmpty()
        && isOneBareLine(key)
        && key.charAt(0) != '"'
        && key.indexOf(':') < 0
        && !key.equals(EMPTY_TREE)
        && !NUMBERED.matcher(key).matches();
  }

  /** No line break or other control character in it, no blank at its ends. */
  private static boolean isOneBareLine(String text) {
    return text.equals(text.strip())
        && text.equals(text.trim())
        && text.codePoints().noneMatch(XyzScalars::isEscaped);
  }

  /**
   * Line breaks of all kinds, other controls, and halves of surrogate pairs, which no file holds.
   */
  private static boolean isEscaped(int codePoint) {
    return Character.isISOControl(codePoint)
        || codePoint == 0x2028
        || codePoint == 0x2029
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                  if (isEscaped(c)) {
                    quoted.append(String.format("\\u%04x", c));
                  } else {
                    quoted.appendCodePoint(c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }

  /** The text in quotes; an error if they do not close at its end. */
  static String unquote(String quoted) {
    int end = endOfQuote(quoted);
    if (end != quoted.length()) {
      throw new IllegalArgumentException("the closing quote does not stand at the end");
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < end - 1; i++) {
      char c = quoted.charAt(i);
      if (c == '\\') {
        i++;
        text.append(escaped(quoted, i));
        i += quoted.charAt(i) == 'u' ? 4 : 0;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** Where the quote at the beginning ends; an error if it does not. */
  static int endOfQuote(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("a quote is not closed");
  }

  private static char escaped(String text, int at) {
    return switch (text.charAt(at)) {
      case '"' -> '"';
      case '\\' -> '\\';
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'u' -> unicode(text, at);
      default ->
          throw new IllegalArgumentException("after a backslash stands one of \" \\ n t r uXXXX");
    };
  }

  private static char unicode(String text, int at) {
    try {
      return (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("\\u is followed by four hex digits", e);
    }
  }
}
