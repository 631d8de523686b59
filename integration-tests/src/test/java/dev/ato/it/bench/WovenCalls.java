package dev.ato.it.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Calls that return an int: bare, and woven by the agent under which the benchmark is started. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 8, time = 1)
public class WovenCalls {

  private static final int RECENT = 63;

  private final MessageDigest sha256;
  private final byte[] eightBytes = new byte[Long.BYTES];
  private int number;

  /** A benchmark. */
  public WovenCalls() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A call that nobody records. */
  @Benchmark
  public int bare() {
    return plain(number++ & RECENT);
  }

  /** The same, recorded; its values were seen a moment ago. */
  @Benchmark
  public int recent() {
    return woven(number++ & RECENT);
  }

  /** The same, recorded; its values are new. */
  @Benchmark
  public int fresh() {
    return woven(number++);
  }

  /** What hashing a new value costs at least. */
  @Benchmark
  public byte[] hash() {
    eightBytes[0] = (byte) number;
    eightBytes[1] = (byte) (number++ >> 8);
    return sha256.digest(eightBytes);
  }

  static int plain(int value) {
    return value;
  }

  static int woven(int value) {
    return value;
  }
}
