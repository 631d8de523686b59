package dev.ato.digest;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** An array of primitive values: the type of the elements, the length, the elements. */
final class NumbersForm extends Form {

  /** Longer arrays are never in line, may be shared, and are worth looking up. */
  private static final int SMALL = 1024;

  /** Of more elements the copy is slower; of fewer the hash is. */
  private static final int CHUNK = 256;

  /** As much as of some parts. */
  private static final int WORK_OF_A_CHUNK = 4;

  private final byte[] head;
  private final NumberCopy copy;

  NumbersForm(Class<?> type) {
    super(true);
    Bytes bytes = new Bytes();
    bytes.byteValue(Tag.ARRAY);
    bytes.text(type.getComponentType().getName());
    head = Arrays.copyOf(bytes.data, bytes.length);
    copy = NumberCopy.of(type);
  }

  @Override
  boolean isLarge(Object value) {
    return Array.getLength(value) > SMALL;
  }

  @Override
  void write(Object value, Encoding out) {
    int length = Array.getLength(value);
    Bytes bytes = out.bytes;
    int start = bytes.length;
    bytes.bytes(head, 0, head.length);
    bytes.size(length);
    bytes.reserve(Long.BYTES * SMALL);
    ByteBuffer target = ByteBuffer.wrap(bytes.data).order(ByteOrder.LITTLE_ENDIAN);
    if (length <= SMALL) {
      bytes.length += copy.copy(value, 0, length, target, bytes.length, out.tolerance);
      return;
    }
    for (int from = 0; from < length; from += CHUNK) {
      int count = Math.min(CHUNK, length - from);
      out.deadline.work(WORK_OF_A_CHUNK);
      int copied = copy.copy(value, from, count, target, bytes.length, out.tolerance);
      out.hashing.update(bytes.data, start, bytes.length + copied - start);
      bytes.length = start;
    }
    out.hashing.finish(bytes);
  }
}
