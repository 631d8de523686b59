/**
 * Why two recorded runs differ: pure functions from two records to findings, the first divergence
 * and a verdict. Imports {@code track} and {@code digest}; must not know SQL, the journal or the
 * agent.
 */
@NullMarked
package dev.ato.why;

import org.jspecify.annotations.NullMarked;
