package dev.ato.config.format;

import dev.ato.config.KeyPath;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Dates and times in ISO 8601, seconds always there, as TOML and YAML read them. */
final class IsoText {

  private IsoText() {}

  /** The text; an error if it needs more than four digits of years or an offset of seconds. */
  static String of(KeyPath path, Format format, Object moment) {
    int year = year(moment);
    if (year < 0 || year > 9999) {
      throw Unholdable.error(path, format, "holds years of four digits", moment);
    } else if (moment instanceof OffsetDateTime offset
        && offset.getOffset().getTotalSeconds() % 60 != 0) {
      throw Unholdable.error(path, format, "holds offsets of whole minutes", moment);
    }
    return text(moment);
  }

  private static String text(Object moment) {
    if (moment instanceof OffsetDateTime offset) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(offset);
    } else if (moment instanceof LocalDateTime local) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
    } else if (moment instanceof LocalTime time) {
      return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
    return moment.toString();
  }

  private static int year(Object moment) {
    if (moment instanceof OffsetDateTime offset) {
      return offset.getYear();
    } else if (moment instanceof LocalDateTime local) {
      return local.getYear();
    }
    return moment instanceof LocalDate date ? date.getYear() : 0;
  }
}
