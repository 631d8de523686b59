/**
 * Fingerprints that were worked out before, kept in a file: beside the journal for a traced
 * program, in the user's cache folder for the command. Needs the JDK only, and must never fail.
 */
@NullMarked
package dev.ato.bytecode.known;

import org.jspecify.annotations.NullMarked;
