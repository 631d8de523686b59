/** The command that starts a program under the agent and records it. */
@NullMarked
package dev.ato.cli.run;

import org.jspecify.annotations.NullMarked;
