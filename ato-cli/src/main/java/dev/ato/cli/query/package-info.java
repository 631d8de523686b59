/**
 * The commands that show what is recorded: runs, traces and their versions, with their renderers,
 * which are pure functions to text.
 */
@NullMarked
package dev.ato.cli.query;

import org.jspecify.annotations.NullMarked;
