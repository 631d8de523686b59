package dev.ato.record;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Makes the name of a run, a random UUID of version 4 (RFC 9562, §5.4). Where the system gives
 * random bytes as a file they are taken from there: Java's own generator costs a start more than
 * ato does.
 */
public final class RunKey {

  private static final String DEVICE = "/dev/urandom";
  private static final long VERSION_BITS = 0xf000L;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT_BITS = 0xc000000000000000L;
  private static final long VARIANT = 0x8000000000000000L;

  private RunKey() {}

  /** A new name. */
  public static String random() {
    try (InputStream device = new FileInputStream(DEVICE)) {
      ByteBuffer bytes = ByteBuffer.wrap(device.readNBytes(2 * Long.BYTES));
      return of(bytes.getLong(), bytes.getLong());
    } catch (IOException e) {
      return UUID.randomUUID().toString();
    }
  }

  private static String of(long high, long low) {
    return new UUID((high & ~VERSION_BITS) | VERSION_4, (low & ~VARIANT_BITS) | VARIANT).toString();
  }
}
