/**
 * Real methods, changed in one place: each change must change a fingerprint, unless it is shown to
 * change nothing. Knows of ato only what the fingerprints of class files are.
 */
@NullMarked
package dev.ato.it.mutation;

import org.jspecify.annotations.NullMarked;
