/**
 * Tracing by call, where no agent is attached: a program names what it wants recorded, and it goes
 * into the same kind of run, in the same store. Under the agent it goes into the agent's run.
 */
@NullMarked
package dev.ato.trace.call;

import org.jspecify.annotations.NullMarked;
