package dev.ato.track.sql;

import dev.ato.digest.Sha256;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.Event.AllResults;
import dev.ato.journal.event.Event.Outcome;
import java.util.Optional;

/** What a trace has come to so far; mutable, lives as long as one transaction. */
final class TraceProgress {

  final long id;
  final long fingerprint;
  private final String encoding;
  private final DigestSum sum;
  private long entered;
  private long recorded;
  private long dropped;
  private Optional<AllResults> all = Optional.empty();

  /** Up to which number each call has a number of its own. */
  private final long countedCalls;

  TraceProgress(
      long id,
      long fingerprint,
      String encoding,
      String calls,
      DigestSum sum,
      long entered,
      long recorded,
      long dropped) {
    this.id = id;
    this.fingerprint = fingerprint;
    this.encoding = encoding;
    this.countedCalls = countedCalls(calls);
    this.sum = sum;
    this.entered = entered;
    this.recorded = recorded;
    this.dropped = dropped;
  }

  // The totals come now and then, and not at all after a kill: a call is itself a proof, unless its
  // number was reserved with others.
  void add(Event.Call call) {
    if (call.call() <= countedCalls) {
      entered = Math.max(entered, call.call());
    }
    if (call.outcome() != Outcome.PENDING) {
      sum.add(call.outcome() == Outcome.THREW, call.result(), call.arguments());
      recorded++;
    }
  }

  void remove(boolean threw, Sha256 result, Optional<Sha256> arguments) {
    sum.subtract(threw, result, arguments);
    recorded--;
  }

  void add(Event.CallTotals totals) {
    entered = Math.max(entered, totals.entered());
    dropped = totals.dropped();
    all = totals.all().or(() -> all);
  }

  Optional<AllResults> all() {
    return all;
  }

  long entered() {
    return entered;
  }

  long recorded() {
    return recorded;
  }

  long dropped() {
    return dropped;
  }

  byte[] sum() {
    return sum.bytes();
  }

  Sha256 digest() {
    return sum.digest(encoding, recorded);
  }

  private static long countedCalls(String policy) {
    if (!policy.contains("sample") && !policy.contains("reservoir")) {
      return Long.MAX_VALUE;
    }
    String first = policy.startsWith("first: ") ? policy.substring(7).split(",", 2)[0] : "0";
    return Long.parseLong(first);
  }
}
