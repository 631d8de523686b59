package dev.ato.track.sql;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments as the Python original writes them: {@code YYYY-MM-DD HH:MM:SS.ffffff} in UTC. */
final class Timestamps {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  private Timestamps() {}

  static String text(Instant moment) {
    return FORMAT.format(moment.atOffset(UTC));
  }

  static String textOfMicros(long micros) {
    return text(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }

  /**
   * The moment behind a text of ours or of any ISO-like writer, which may leave the fraction out.
   */
  static Instant parse(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(UTC);
  }
}
