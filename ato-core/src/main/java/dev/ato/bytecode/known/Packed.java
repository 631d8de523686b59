package dev.ato.bytecode.known;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Parts of an entry, each deflated behind its two lengths, without and with packing. */
final class Packed {

  private static final int LONGEST = 1 << 28;

  private Packed() {}

  /** The parts, one behind the other. */
  static byte[] of(byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (byte[] part : parts) {
      byte[] packed = deflated(part);
      out.writeInt(part.length);
      out.writeInt(packed.length);
      out.write(packed);
    }
    return bytes.toByteArray();
  }

  private static byte[] deflated(byte[] part) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(part);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 13];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Unpacks the next part. */
  static ByteBuffer unpack(ByteBuffer in) throws IOException {
    int length = in.getInt();
    ByteBuffer packed = in.slice(in.position() + Integer.BYTES, in.getInt());
    in.position(in.position() + packed.remaining());
    if (length < 0 || length > LONGEST) {
      throw new IOException("a part is damaged");
    }
    byte[] part = new byte[length];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      if (inflater.inflate(part) != length) {
        throw new IOException("a part is damaged");
      }
      return ByteBuffer.wrap(part);
    } catch (DataFormatException e) {
      throw new IOException("a part is damaged", e);
    } finally {
      inflater.end();
    }
  }
}
