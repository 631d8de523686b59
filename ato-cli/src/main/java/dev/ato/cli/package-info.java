/**
 * The {@code ato} command: one class a command, and renderers, which are pure functions from what
 * is recorded to text. Must not import JDBC, Jdbi, ASM or Byte Buddy.
 */
@NullMarked
package dev.ato.cli;

import org.jspecify.annotations.NullMarked;
