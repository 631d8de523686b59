/**
 * From calls to journal events: counted and hashed on the caller's thread, written off it. Imports
 * {@code digest}, {@code journal} and {@code journal.event}; knows neither the agent nor the store.
 */
@NullMarked
package dev.ato.record;

import org.jspecify.annotations.NullMarked;
