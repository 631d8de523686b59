/**
 * A second opinion on whether two methods do the same: both are executed side by side with symbols
 * for what is not known. Knows nothing of how fingerprints are made, and imports nothing of ato.
 */
@NullMarked
package dev.ato.it.equivalence;

import org.jspecify.annotations.NullMarked;
