/**
 * What a traced process tells the store, and its binary form in the journal. Imports {@code
 * dev.ato.digest} and the JDK; must not know the agent, the store or the bytecode engine.
 */
@NullMarked
package dev.ato.journal.event;

import org.jspecify.annotations.NullMarked;
