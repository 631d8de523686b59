package dev.ato.track.sql;

import dev.ato.digest.Sha256;
import dev.ato.journal.HostName;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.Event.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of a run as a traced process would record them, built step by step. */
final class Recording {

  static final String CODE_SCHEME = "ato-code/1";
  static final String VALUE_SCHEME = "ato-value/1";

  private final List<Event> events = new ArrayList<>();

  private Recording(Event.RunStarted started) {
    events.add(started);
  }

  static Recording of(String runKey) {
    return of(runKey, "demo", Instant.parse("2026-11-22T21:57:06.300043Z"));
  }

  static Recording of(String runKey, String project, Instant start) {
    return new Recording(started(runKey, project, start, 1, "elsewhere", "sqlite:///ato.db"));
  }

  /** The run of this very process, so that it counts as alive. */
  static Recording ofThisProcess(String runKey, String database) {
    return new Recording(
        started(
            runKey,
            "demo",
            Instant.now(),
            ProcessHandle.current().pid(),
            HostName.current(),
            database));
  }

  /** The run of a process on this host that is gone. */
  static Recording ofDeadProcess(String runKey, String database) {
    // Linux never hands out so large a number.
    return new Recording(
        started(runKey, "demo", Instant.now(), 999_999_999, HostName.current(), database));
  }

  private static Event.RunStarted started(
      String key, String project, Instant start, long pid, String host, String database) {
    return new Event.RunStarted(
        key,
        project,
        List.of("app.jar", "--épochs=3", "\"quoted\""),
        "com.acme.Main",
        micros(start),
        pid,
        host,
        List.of("baseline", "t1"),
        database,
        "0.1.0");
  }

  static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }

  Recording with(Event event) {
    events.add(event);
    return this;
  }

  Recording withEnvironment(String name, String value) {
    return with(new Event.Environment(Map.of(name, value)));
  }

  /** A method whose canonical listing is {@code listing}. */
  Recording withCode(String method, String listing) {
    Sha256 fingerprint = Sha256.ofUtf8(listing);
    with(new Event.Listing(CODE_SCHEME, fingerprint, listing));
    return with(
        new Event.Code(
            "com.acme.Scorer#" + method,
            "com.acme.Scorer",
            method,
            "(D)D",
            CODE_SCHEME,
            fingerprint,
            "Scorer.java",
            14,
            "/app/app.jar",
            List.of("transformed")));
  }

  Recording withTrace(int number, String method) {
    return with(
        new Event.Trace(
            number,
            "com.acme.Scorer#" + method,
            "com.acme.Scorer",
            method,
            "(D)D",
            "first: 1000",
            VALUE_SCHEME));
  }

  Recording withCall(int trace, long call, String result) {
    return with(call(trace, call, result));
  }

  static Event.Call call(int trace, long call, String result) {
    return new Event.Call(
        trace,
        call,
        2 * call,
        2 * call + 1,
        1,
        Outcome.RETURNED,
        Sha256.ofUtf8(result),
        Optional.of(Sha256.ofUtf8("arguments of " + call)),
        "");
  }

  Recording ended() {
    Event.RunStarted started = (Event.RunStarted) events.get(0);
    return with(new Event.RunEnded(started.startMicros() + 1_500_000));
  }

  List<Event> events() {
    return List.copyOf(events);
  }
}
