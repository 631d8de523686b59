/**
 * Starts a program under the agent, in the place of the {@code ato} command: same streams, same
 * exit code. Must not know the store; imports the JDK alone, beside ato's exception.
 */
@NullMarked
package dev.ato.cli.launch;

import org.jspecify.annotations.NullMarked;
