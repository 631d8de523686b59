package dev.ato.digest;

/**
 * The four words of a hash, overwritten by the next: for callers that hash often and must not
 * allocate. Belongs to one thread.
 */
public final class HashWords {

  private long a;
  private long b;
  private long c;
  private long d;

  /** Four words of zero. */
  public HashWords() {}

  /** The first eight bytes, big-endian. */
  public long a() {
    return a;
  }

  /** The second eight bytes. */
  public long b() {
    return b;
  }

  /** The third eight bytes. */
  public long c() {
    return c;
  }

  /** The last eight bytes. */
  public long d() {
    return d;
  }

  /** The hash as a value that stays. */
  public Sha256 toSha256() {
    return new Sha256(a, b, c, d);
  }

  void set(long first, long second, long third, long fourth) {
    a = first;
    b = second;
    c = third;
    d = fourth;
  }

  void set(Sha256 hash) {
    set(hash.a(), hash.b(), hash.c(), hash.d());
  }
}
