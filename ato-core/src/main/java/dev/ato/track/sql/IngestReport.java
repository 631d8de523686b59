package dev.ato.track.sql;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an ingestion did.
 *
 * @param runs how many runs it began to record
 * @param events how many events it took
 * @param warnings one line for each journal that could not be taken whole
 */
public record IngestReport(int runs, long events, List<String> warnings) {

  static final IngestReport NOTHING = new IngestReport(0, 0, List.of());

  static IngestReport warning(String line) {
    return new IngestReport(0, 0, List.of(line));
  }

  IngestReport plus(IngestReport other) {
    return new IngestReport(
        runs + other.runs,
        events + other.events,
        Stream.concat(warnings.stream(), other.warnings.stream()).toList());
  }
}
