package dev.ato.bytecode.known;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Hashes by name as bytes: how many, and each behind its name and the name's length. */
final class PlainHashesCodec {

  private PlainHashesCodec() {}

  static ByteBuffer write(Map<String, Sha256> hashes) {
    int size = Integer.BYTES;
    for (String name : hashes.keySet()) {
      size += Integer.BYTES + name.getBytes(UTF_8).length + Sha256.BYTES;
    }
    ByteBuffer out = ByteBuffer.allocate(size).putInt(hashes.size());
    hashes.forEach(
        (name, hash) -> {
          byte[] bytes = name.getBytes(UTF_8);
          out.putInt(bytes.length).put(bytes).put(hash.bytes());
        });
    return out.flip();
  }

  static Map<String, Sha256> read(ByteBuffer in) {
    Map<String, Sha256> hashes = new HashMap<>();
    for (int count = in.getInt(); count > 0; count--) {
      byte[] name = new byte[in.getInt()];
      in.get(name);
      hashes.put(
          new String(name, UTF_8),
          new Sha256(in.getLong(), in.getLong(), in.getLong(), in.getLong()));
    }
    return hashes;
  }
}
