package dev.ato.cli.start;

import dev.ato.digest.Sha256;
import dev.ato.journal.JournalWriter;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.EventCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A run of a program that does not exist, with one event of each kind, for commands to work on.
 *
 * @param number 1 for the first run; each gives another result, by other code
 */
record SampleRun(int number) {

  static final String METHOD = "sample.Model#predict";

  private static final String CODE = "ato-code/1";
  private static final long MICROS = 1_000_000;

  /** Leaves the journal of the run beside the database {@code ato.db} of {@code folder}. */
  void leaveIn(Path folder) throws IOException {
    Path journal = folder.resolve("ato.db.journal").resolve("000" + number + "-1-0.atoj");
    try (JournalWriter writer =
        JournalWriter.open(journal.toFile(), 1 << 20, SampleRun::ignoreComplaint)) {
      events().forEach(event -> writer.append(EventCodec.encode(event)));
    }
  }

  private static void ignoreComplaint(String complaint) {}

  private List<Event> events() {
    String listing = "return " + number;
    Sha256 hash = Sha256.ofUtf8(listing);
    return List.of(
        started(),
        new Event.Environment(Map.of("jdk.version", "17", "os.name", "Linux")),
        new Event.ClassPathEntry(0, "sample.jar", Optional.of(hash), 1),
        new Event.InputFile("argument 1", "data.csv", Optional.of(hash), 1, ""),
        new Event.Listing(CODE, hash, listing),
        code(hash),
        new Event.Trace(1, METHOD, "sample.Model", "predict", "(D)D", "all", "ato-value/1"),
        call(hash),
        new Event.CallTotals(1, 1, 1, 0),
        new Event.RunEnded((number + 1) * MICROS));
  }

  private Event started() {
    return new Event.RunStarted(
        new UUID(0, number).toString(),
        "sample",
        List.of("sample.jar", "data.csv", "--seed=" + number),
        "sample.Model",
        number * MICROS,
        1,
        "elsewhere",
        List.of(),
        "ato.db",
        "0");
  }

  private static Event code(Sha256 hash) {
    return new Event.Code(
        METHOD,
        "sample.Model",
        "predict",
        "(D)D",
        CODE,
        hash,
        "Model.java",
        1,
        "sample.jar",
        List.of());
  }

  private static Event call(Sha256 hash) {
    return new Event.Call(1, 1, 1, 2, 1, Event.Outcome.RETURNED, hash, Optional.empty(), "");
  }
}
