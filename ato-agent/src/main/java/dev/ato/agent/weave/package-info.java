/**
 * Wraps the ends of methods in calls of the bridge. The only user of Byte Buddy; knows neither
 * rules nor the journal.
 */
@NullMarked
package dev.ato.agent.weave;

import org.jspecify.annotations.NullMarked;
