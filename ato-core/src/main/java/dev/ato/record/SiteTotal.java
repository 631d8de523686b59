package dev.ato.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.digest.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** The calls of one method on several threads together. For one thread at a time. */
final class SiteTotal {

  private static final byte[] SCHEME = "ato-order/1\n".getBytes(UTF_8);

  private final MessageDigest sha256;
  private long entered;
  private long completed;
  private long threads;
  private Sha256 results = NONE;
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
    copy.results = results;
    copy.order = order;
    return copy;
  }

  /** Adds what one thread came to. */
  void add(long callsEntered, long callsCompleted, Sha256 sum, long firstOrder, long secondOrder) {
    entered += callsEntered;
    if (callsCompleted > 0) {
      completed += callsCompleted;
      results = plus(results, sum);
      threads++;
      sha256.update(SCHEME);
      ByteBuffer content = ByteBuffer.allocate(3 * Long.BYTES);
      content.putLong(callsCompleted);
      content.putLong(OrderHash.reduced(firstOrder)).putLong(OrderHash.reduced(secondOrder));
      order = plus(order, Sha256.read(sha256.digest(content.array()), 0));
    }
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

  long threads() {
    return threads;
  }

  /** The sum of the results' hashes: the same in whatever order they came. */
  Sha256 results() {
    return results;
  }

  /** The sum of the digests of what each thread saw in its order. */
  Sha256 order() {
    return order;
  }
}
