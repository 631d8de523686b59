package dev.ato.it.bench;

import dev.ato.digest.HashWords;
import dev.ato.digest.Opener;
import dev.ato.digest.ValueDigester;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.security.DigestException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Hashes of values, and what they are measured by: bare SHA-256, and that of Java's serialization.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ValueSpeed {

  private static final int DOUBLES = 1_000_000;

  private final ValueDigester digester = new ValueDigester(Opener.NONE);
  private final HashWords words = new HashWords();
  private final byte[] hash = new byte[32];
  private final byte[] eightBytes = new byte[8];
  private final byte[] bytes = new byte[Double.BYTES * DOUBLES];
  private final double[] doubles = new double[DOUBLES];
  private final Object tree = Graphs.tree(16);
  private final Object items = Graphs.items(100_000);
  private final Object customers = Graphs.customers(8_000, false);
  private final Object owners = Graphs.customers(8_000, true);
  private MessageDigest digest;
  private long number;

  /** Fills the arrays. */
  @Setup
  public void fill() throws NoSuchAlgorithmException {
    digest = MessageDigest.getInstance("SHA-256");
    Random random = new Random(1);
    random.nextBytes(bytes);
    for (int i = 0; i < DOUBLES; i++) {
      doubles[i] = random.nextGaussian();
    }
  }

  /** SHA-256 of eight bytes, without allocating. */
  @Benchmark
  public byte[] shaOfEightBytes() throws DigestException {
    eightBytes[0] = (byte) number++;
    digest.update(eightBytes);
    digest.digest(hash, 0, hash.length);
    return hash;
  }

  /** A value never seen. */
  @Benchmark
  public HashWords digestOfDouble() {
    digester.digest((double) number++, words);
    return words;
  }

  /** SHA-256 of as many bytes as the array has. */
  @Benchmark
  public byte[] shaOfDoubles() throws DigestException {
    digest.update(bytes);
    digest.digest(hash, 0, hash.length);
    return hash;
  }

  /** A million doubles. */
  @Benchmark
  public HashWords digestOfDoubles() {
    digester.digest(doubles, words);
    return words;
  }

  /** 131,071 objects with two others each. */
  @Benchmark
  public byte[] serializedTree() throws IOException {
    return serialized(tree);
  }

  /** The same. */
  @Benchmark
  public HashWords digestOfTree() {
    return digested(tree);
  }

  /** A list of 100,000 objects with a text. */
  @Benchmark
  public byte[] serializedItems() throws IOException {
    return serialized(items);
  }

  /** The same. */
  @Benchmark
  public HashWords digestOfItems() {
    return digested(items);
  }

  /** 120,000 objects, lists and maps, as applications have them. */
  @Benchmark
  public byte[] serializedCustomers() throws IOException {
    return serialized(customers);
  }

  /** The same. */
  @Benchmark
  public HashWords digestOfCustomers() {
    return digested(customers);
  }

  /** The same, each order with its owner. */
  @Benchmark
  public byte[] serializedOwners() throws IOException {
    return serialized(owners);
  }

  /** The same. */
  @Benchmark
  public HashWords digestOfOwners() {
    return digested(owners);
  }

  private HashWords digested(Object value) {
    digester.digest(value, words);
    return words;
  }

  private byte[] serialized(Object value) throws IOException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(new DigestOutputStream(nowhere, digest))) {
      out.writeObject(value);
    }
    return digest.digest();
  }
}
