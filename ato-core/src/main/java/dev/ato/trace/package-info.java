/**
 * The annotations that mark methods for tracing. Imports the JDK alone; the agent finds them by
 * descriptor, so that a traced program runs without ato on its class path.
 */
@NullMarked
package dev.ato.trace;

import org.jspecify.annotations.NullMarked;
