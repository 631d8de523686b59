package dev.ato.track.sql;

import dev.ato.digest.Sha256;
import dev.ato.journal.event.Event;

/** What a trace has come to so far; mutable, lives as long as one transaction. */
final class TraceProgress {

  final long id;
  final long fingerprint;
  private final String encoding;
  private final DigestSum sum;
  private long entered;
  private long recorded;
  private long dropped;

  TraceProgress(
      long id,
      long fingerprint,
      String encoding,
      DigestSum sum,
      long entered,
      long recorded,
      long dropped) {
    this.id = id;
    this.fingerprint = fingerprint;
    this.encoding = encoding;
    this.sum = sum;
    this.entered = entered;
    this.recorded = recorded;
    this.dropped = dropped;
  }

  // The totals come now and then, and not at all after a kill: a call is itself a proof.
  void add(Event.Call call) {
    sum.add(call);
    recorded++;
    entered = Math.max(entered, call.call());
  }

  void add(Event.CallTotals totals) {
    entered = Math.max(entered, totals.entered());
    dropped = totals.dropped();
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
}
