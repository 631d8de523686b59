package dev.ato.cli.run;

import java.time.Instant;

/**
 * How a program that {@code ato run} started came to its end.
 *
 * @param started a moment right before its start
 */
record Ending(long pid, Instant started, int exitCode) {}
