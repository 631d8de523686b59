/**
 * Fingerprints that were worked out before, kept in a file beside the journal. Needs the JDK only.
 */
@NullMarked
package dev.ato.bytecode.known;

import org.jspecify.annotations.NullMarked;
