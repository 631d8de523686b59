package dev.ato.track.sql;

import dev.ato.digest.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SHA-256 values in and out of BLOB columns. */
final class Hashes {

  private Hashes() {}

  static byte @Nullable [] bytes(Optional<Sha256> hash) {
    return hash.map(Sha256::bytes).orElse(null);
  }

  static Sha256 read(ResultSet row, String column) throws SQLException {
    return Sha256.read(row.getBytes(column), 0);
  }

  static Optional<Sha256> readOptional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBytes(column)).map(bytes -> Sha256.read(bytes, 0));
  }
}
