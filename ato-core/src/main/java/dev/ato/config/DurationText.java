package dev.ato.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as ISO 8601 writes them, or as a whole number and a unit: 30s, 5 min, 250ms. */
final class DurationText {

  private static final Pattern SHORT = Pattern.compile("([0-9]{1,18})\\s*([a-z]+)");

  private DurationText() {}

  static Duration parse(String text) {
    Matcher parts = SHORT.matcher(text.strip().toLowerCase(Locale.ROOT));
    return parts.matches()
        ? Duration.of(Long.parseLong(parts.group(1)), unit(parts.group(2)))
        : Duration.parse(text.strip());
  }

  private static ChronoUnit unit(String name) {
    return switch (name) {
      case "ns" -> ChronoUnit.NANOS;
      case "us" -> ChronoUnit.MICROS;
      case "ms" -> ChronoUnit.MILLIS;
      case "s", "sec", "second", "seconds" -> ChronoUnit.SECONDS;
      case "m", "min", "minute", "minutes" -> ChronoUnit.MINUTES;
      case "h", "hour", "hours" -> ChronoUnit.HOURS;
      case "d", "day", "days" -> ChronoUnit.DAYS;
      default -> throw new IllegalArgumentException("no unit of time: " + name);
    };
  }
}
