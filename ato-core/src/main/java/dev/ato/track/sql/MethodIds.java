package dev.ato.track.sql;

import dev.ato.track.MethodRef;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The ids of methods, each of which is stored once; lives as long as one transaction. */
final class MethodIds {

  private final Handle handle;
  private final Map<MethodRef, Long> known = new HashMap<>();

  MethodIds(Handle handle) {
    this.handle = handle;
  }

  long of(MethodRef method) {
    return known.computeIfAbsent(method, this::stored);
  }

  private long stored(MethodRef method) {
    return handle
        .createQuery(
            """
            SELECT id FROM methods
             WHERE owner = :owner AND name = :name AND descriptor = :descriptor""")
        .bind("owner", method.owner())
        .bind("name", method.name())
        .bind("descriptor", method.descriptor())
        .mapTo(Long.class)
        .findOne()
        .orElseGet(() -> insert(method));
  }

  private long insert(MethodRef method) {
    return handle
        .createQuery(
            """
            INSERT INTO methods (owner, name, descriptor)
            VALUES (:owner, :name, :descriptor) RETURNING id""")
        .bind("owner", method.owner())
        .bind("name", method.name())
        .bind("descriptor", method.descriptor())
        .mapTo(Long.class)
        .one();
  }
}
