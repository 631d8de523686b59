/**
 * Methods of equal fingerprints, executed on the same values: they must do the same. The code of
 * libraries runs in a process of its own, without files, network, threads and endless loops.
 */
@NullMarked
package dev.ato.it.execution;

import org.jspecify.annotations.NullMarked;
