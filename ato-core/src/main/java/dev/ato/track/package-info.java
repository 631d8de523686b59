/**
 * What is known of a run once it is recorded: values without behaviour towards the database.
 * Imports {@code digest}; must not know SQL, the journal or the agent.
 */
@NullMarked
package dev.ato.track;

import org.jspecify.annotations.NullMarked;
