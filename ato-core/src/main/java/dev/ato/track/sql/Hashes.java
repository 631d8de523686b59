package dev.ato.track.sql;

import dev.ato.digest.Sha256;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SHA-256 values in and out of BLOB columns. */
final class Hashes {

  private Hashes() {}

  static byte @Nullable [] bytes(Optional<Sha256> hash) {
    return hash.map(Sha256::bytes).orElse(null);
  }

  /** Words of hashes, 8 bytes each. */
  static byte[] bytes(List<Long> words) {
    ByteBuffer bytes = ByteBuffer.allocate(words.size() * Long.BYTES);
    words.forEach(bytes::putLong);
    return bytes.array();
  }

  static List<Long> words(byte[] bytes) {
    List<Long> words = new ArrayList<>();
    for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
      words.add(rest.getLong());
    }
    return words;
  }

  static Sha256 read(ResultSet row, String column) throws SQLException {
    return Sha256.read(row.getBytes(column), 0);
  }

  static Optional<Sha256> readOptional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBytes(column)).map(bytes -> Sha256.read(bytes, 0));
  }
}
