/**
 * The engine: what the root wakes at the first class that a rule can mean. Puts matching,
 * fingerprints, weaving and recording together; lives in the hidden loader.
 */
@NullMarked
package dev.ato.agent.engine;

import org.jspecify.annotations.NullMarked;
