/**
 * Real libraries, compiled in many ways: how often the same source gets the same fingerprint. Knows
 * of ato only what the fingerprints of class files are.
 */
@NullMarked
package dev.ato.it.corpus;

import org.jspecify.annotations.NullMarked;
