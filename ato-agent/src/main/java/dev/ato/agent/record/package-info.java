/**
 * From calls, classes and facts about the process to journal entries: hashed on the caller's
 * thread, written off it. Knows neither rules' matching nor bytecode, and prints nothing.
 */
@NullMarked
package dev.ato.agent.record;

import org.jspecify.annotations.NullMarked;
