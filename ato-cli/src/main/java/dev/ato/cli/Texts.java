package dev.ato.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Small things as people read them. */
final class Texts {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String ELLIPSIS = "...";

  private Texts() {}

  /** The text, with dots for its end if it is longer than {@code width}. */
  static String cut(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    return width <= ELLIPSIS.length()
        ? text.substring(0, width)
        : text.substring(0, width - ELLIPSIS.length()) + ELLIPSIS;
  }

  /** A moment to the second. */
  static String moment(Instant moment, ZoneId zone) {
    return MOMENT.format(moment.atZone(zone));
  }

  /** A span of time in at most two units. */
  static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
    if (seconds < 3600) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }

  /** A number of things, {@code 1 run}, {@code 2 runs}. */
  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
