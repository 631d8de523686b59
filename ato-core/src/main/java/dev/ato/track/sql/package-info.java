/**
 * The store: schema, migrations, ingestion of journals, queries; the only place that knows SQL.
 * Imports {@code track}, {@code journal}, {@code journal.event}, {@code digest}, Jdbi and Jackson;
 * must not know the agent, the command or {@code why}.
 */
@NullMarked
package dev.ato.track.sql;

import org.jspecify.annotations.NullMarked;
