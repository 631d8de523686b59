package dev.ato.digest;

import org.jspecify.annotations.Nullable;

/**
 * Says of values of a library what they mean, in values of the JDK's: a JSON object as a map, an
 * array of numbers as its shape and its elements. Found by {@link java.util.ServiceLoader}.
 *
 * <p>Uses types of the JDK's alone, so that an encoder works whichever class loader it is from. Its
 * code runs on the thread of the application's at hand, and must not change the value; what it
 * throws is noted.
 */
public interface ValueEncoder {

  /** Whether values of this class are encoded here; asked once for each class. */
  boolean encodes(Class<?> type);

  /**
   * The name of what the value is, part of the hash: values of two kinds never have equal hashes,
   * values of two classes of one kind may.
   */
  String kind(Object value);

  /** What the value says; parts may be any values. */
  @Nullable Object content(Object value);
}
