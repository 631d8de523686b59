/**
 * The append-only file between a traced process and the store: framed, checksummed, bounded,
 * written off the caller's thread. Imports the JDK alone; what the entries mean stands in {@code
 * dev.ato.journal.event}.
 */
@NullMarked
package dev.ato.journal;

import org.jspecify.annotations.NullMarked;
