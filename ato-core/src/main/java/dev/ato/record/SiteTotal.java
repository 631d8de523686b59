package dev.ato.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.digest.Sha256;
import dev.ato.journal.event.Event;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** The calls of one method on several threads together. For one thread at a time. */
final class SiteTotal {

  private static final byte[] SCHEME = "ato-order/1\n".getBytes(UTF_8);

  private final MessageDigest sha256;
  private long entered;
  private long completed;
  private long threads;
  private Sha256 sum = NONE;
  private Sha256 order = NONE;

  private static final Sha256 NONE = new Sha256(0, 0, 0, 0);

  SiteTotal() {
    sha256 = Sha256.newDigest();
  }

  /** A copy that can go on by itself. */
  SiteTotal copy() {
    SiteTotal copy = new SiteTotal();
    copy.entered = entered;
    copy.completed = completed;
    copy.threads = threads;
    copy.sum = sum;
    copy.order = order;
    return copy;
  }

  /** Adds what one thread has come to. */
  void add(SiteCalls calls) {
    entered += calls.entered();
    ResultDigests digests = calls.seen();
    if (digests.count() > 0) {
      completed += digests.count();
      sum = plus(sum, digests.sum());
      threads++;
      order = plus(order, hash(digests.order()));
    }
  }

  private Sha256 hash(long[] words) {
    sha256.update(SCHEME);
    ByteBuffer content = ByteBuffer.allocate(words.length * Long.BYTES);
    content.asLongBuffer().put(words);
    return Sha256.read(sha256.digest(content.array()), 0);
  }

  /** Each of the four words modulo 2^64. */
  private static Sha256 plus(Sha256 one, Sha256 other) {
    return new Sha256(
        one.a() + other.a(), one.b() + other.b(), one.c() + other.c(), one.d() + other.d());
  }

  long entered() {
    return entered;
  }

  long completed() {
    return completed;
  }

  /** All results together. */
  Event.AllResults results() {
    return new Event.AllResults(completed, sum, order, threads);
  }
}
