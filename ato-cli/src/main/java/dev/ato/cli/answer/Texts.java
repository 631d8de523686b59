package dev.ato.cli.answer;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Small things as people read them. */
public final class Texts {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String ELLIPSIS = "...";

  private Texts() {}

  /** The text, with dots for its end if it is longer than {@code width}. */
  public static String cut(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    return width <= ELLIPSIS.length()
        ? text.substring(0, width)
        : text.substring(0, width - ELLIPSIS.length()) + ELLIPSIS;
  }

  /** The text in lines of at most {@code width}, broken at blanks where there are any. */
  public static String wrapped(String text, int width) {
    StringBuilder lines = new StringBuilder();
    String rest = text;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      int end = blank > 0 ? blank : width;
      lines.append(rest, 0, end).append('\n');
      rest = rest.substring(end).stripLeading();
    }
    return lines.append(rest).toString();
  }

  /** The name of a method, without its package if it does not fit otherwise. */
  public static String methodName(String name, int width) {
    if (name.length() <= width) {
      return name;
    }
    return cut(withoutPackage(name), width);
  }

  /** The name of a method without the package of its class. */
  public static String withoutPackage(String name) {
    int hash = name.indexOf('#');
    int dot = name.lastIndexOf('.', hash < 0 ? name.length() : hash);
    return name.substring(dot + 1);
  }

  /** A moment to the second. */
  public static String moment(Instant moment, ZoneId zone) {
    return MOMENT.format(moment.atZone(zone));
  }

  /** A span of time in at most two units. */
  public static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
    if (seconds < 3600) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }

  /** A number of things: {@code 1 run}, {@code 2 runs}. */
  public static String count(long number, String thing) {
    return count(number, thing, thing + "s");
  }

  /** A number of things whose plural is irregular. */
  public static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
