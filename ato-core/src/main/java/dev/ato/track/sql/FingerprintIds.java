package dev.ato.track.sql;

import org.jdbi.v3.core.Handle;

/**
 * Hands out ids for rows of {@code fingerprints} before they are inserted, so that rows which refer
 * to them go into the same batches. Sound because a write transaction excludes other writers.
 */
final class FingerprintIds {

  private final Handle handle;
  private long last = -1;

  FingerprintIds(Handle handle) {
    this.handle = handle;
  }

  long next() {
    if (last < 0) {
      last =
          handle
              .createQuery("SELECT COALESCE(MAX(id), 0) FROM fingerprints")
              .mapTo(Long.class)
              .one();
    }
    return ++last;
  }
}
