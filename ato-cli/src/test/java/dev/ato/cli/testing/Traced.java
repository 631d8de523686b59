package dev.ato.cli.testing;

import dev.ato.digest.Sha256;
import dev.ato.journal.JournalWriter;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.Event.Outcome;
import dev.ato.journal.event.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A program's run as its agent would journal it, built step by step. */
public final class Traced {

  static final String CODE = "ato-code/1";
  static final String VALUE = "ato-value/1";

  private static final Instant MIDDAY = Instant.parse("2026-11-22T12:00:00Z");

  private final List<Event> events = new ArrayList<>();
  private final long startMicros;
  private int traces;

  private Traced(int minute, String project, List<String> command) {
    startMicros = ChronoUnit.MICROS.between(Instant.EPOCH, MIDDAY.plusSeconds(60L * minute));
    String key = UUID.nameUUIDFromBytes(new byte[] {(byte) minute}).toString();
    events.add(
        new Event.RunStarted(
            key,
            project,
            command,
            "com.acme.Main",
            startMicros,
            999_000_000L + minute,
            "elsewhere",
            List.of("baseline"),
            "sqlite:///ato.db",
            "0.1.0"));
    events.add(new Event.Environment(Map.of("jdk.version", "17.0.15", "os.name", "Linux")));
  }

  /** A run that starts so many minutes after midday. */
  public static Traced at(int minute) {
    return new Traced(minute, "demo", List.of("app.jar", "--epochs=3"));
  }

  public static Traced at(int minute, String project, String... command) {
    return new Traced(minute, project, List.of(command));
  }

  public Traced with(Event event) {
    events.add(event);
    return this;
  }

  /** A method of com.acme.Scorer with this canonical listing. */
  public Traced code(String method, String listing) {
    return code("com.acme.Scorer#" + method, method, listing);
  }

  public Traced code(String traceId, String method, String listing) {
    Sha256 fingerprint = Sha256.ofUtf8(listing);
    with(new Event.Listing(CODE, fingerprint, listing));
    return with(
        new Event.Code(
            traceId,
            "com.acme.Scorer",
            method,
            "(D)D",
            CODE,
            fingerprint,
            "Scorer.java",
            14,
            "/app/app.jar",
            List.of()));
  }

  /** A method of com.acme.Model with a call for each result. */
  public Traced calls(String method, String... results) {
    int number = ++traces;
    with(
        new Event.Trace(
            number,
            "com.acme.Model#" + method,
            "com.acme.Model",
            method,
            "(I)D",
            "first: 1000",
            VALUE));
    for (int i = 0; i < results.length; i++) {
      with(call(number, i + 1, results[i]));
    }
    return with(new Event.CallTotals(number, results.length, results.length, 0));
  }

  private static Event.Call call(int trace, long call, String result) {
    return new Event.Call(
        trace,
        call,
        2 * call,
        2 * call + 1,
        1,
        Outcome.RETURNED,
        Sha256.ofUtf8(result),
        Optional.empty(),
        "");
  }

  public Traced input(String path, String content) {
    Sha256 hash = Sha256.ofUtf8(content);
    return with(new Event.InputFile("argument 1", path, Optional.of(hash), content.length(), ""));
  }

  /** Leaves the journal of a program that ran in {@code folder} and ended in order. */
  public void endIn(Path folder) {
    with(new Event.RunEnded(startMicros + 1_500_000));
    leaveIn(folder);
  }

  /** Leaves the journal as it is by now. */
  public void leaveIn(Path folder) {
    Path journal =
        folder.resolve("ato.db.journal").resolve(startMicros + "-1-0123456789abcdef.atoj");
    try (JournalWriter writer = JournalWriter.open(journal.toFile(), 1 << 20, Traced::refuse)) {
      events.forEach(event -> writer.append(EventCodec.encode(event)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuse(String complaint) {
    throw new AssertionError(complaint);
  }
}
