/**
 * The {@code ato} command: finds the command that is meant, starts it, and tells its failures in
 * one line each. Must not import JDBC, Jdbi, ASM or Byte Buddy.
 */
@NullMarked
package dev.ato.cli;

import org.jspecify.annotations.NullMarked;
