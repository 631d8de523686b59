/**
 * What canonical listings say, read from their text alone, so that what a store has kept for years
 * can still be compared: lines and pieces, component digests, diffs, and changes in sentences.
 * Imports {@code digest} and the diff library; must not know runs, class files or ASM.
 */
@NullMarked
package dev.ato.listing;

import org.jspecify.annotations.NullMarked;
