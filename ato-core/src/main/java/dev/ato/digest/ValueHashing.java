package dev.ato.digest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hashes one value after the other, with memory of its own that is used again. */
final class ValueHashing {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] scheme;

  /** The scheme, then room for a tag and a number. */
  private final byte[] primitive;

  private final Encoding local;
  private final Bytes out = new Bytes();
  private final DirectWalk direct;
  private final TreeWalk tree;

  ValueHashing(Forms forms, Tolerance tolerance, Limits limits) {
    scheme = (ValueDigester.SCHEME + tolerance.suffix()).getBytes(US_ASCII);
    primitive = Arrays.copyOf(scheme, scheme.length + 1 + Long.BYTES);
    local = new Encoding(forms, tolerance, limits);
    direct = new DirectWalk(local);
    tree = new TreeWalk(local, out);
  }

  /** The result is the note. */
  String hash(@Nullable Object value, HashWords into) {
    try {
      begin();
      encode(value);
    } catch (LimitReached | VirtualMachineError e) {
      restart();
      abandon(value, e);
    }
    finish(into);
    String note = local.notes.toString();
    clear();
    return note;
  }

  /** Hashes a value of a primitive type. */
  void hash(int tag, long bits, int bytes, HashWords into) {
    int end = scheme.length;
    primitive[end] = (byte) tag;
    LONGS.set(primitive, end + 1, bits);
    local.hashing.update(primitive, 0, end + 1 + bytes);
    local.hashing.finish(into);
  }

  private void begin() {
    out.length = 0;
    out.bytes(scheme, 0, scheme.length);
  }

  private void encode(@Nullable Object value) {
    if (direct.encode(value, false) || (direct.wasTooDeep() && encodeLooking(value))) {
      out.bytes(local.bytes.data, 0, local.bytes.length);
    } else {
      restart();
      encodeThoroughly(Objects.requireNonNull(value));
    }
  }

  private boolean encodeLooking(@Nullable Object value) {
    restart();
    return direct.encode(value, true);
  }

  private void encodeThoroughly(Object value) {
    if (!tree.encode(value)) {
      restart();
      KnotWalk.encode(value, local, out);
    }
  }

  private void restart() {
    clear();
    begin();
  }

  private void abandon(@Nullable Object value, Error why) {
    String type = value == null ? "null" : TypeName.of(value.getClass());
    boolean limit = why instanceof LimitReached;
    local.cut(limit ? String.valueOf(why.getMessage()) : why.getClass().getSimpleName(), out);
    out.text(type);
  }

  private void finish(HashWords into) {
    local.hashing.update(out.data, 0, out.length);
    local.hashing.finish(into);
  }

  private void clear() {
    local.hashing.reset();
    local.clear();
    out.clear();
    tree.clear();
  }
}
