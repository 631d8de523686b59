/**
 * From class bytes to canonical listings and fingerprints, one normalization a file. The only user
 * of ASM; must not know the journal, the store or the agent.
 */
@NullMarked
package dev.ato.bytecode;

import org.jspecify.annotations.NullMarked;
