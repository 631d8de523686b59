/**
 * Brings into the store what the traced methods of a run can reach, from the class files that the
 * run had. Must not know the commands.
 */
@NullMarked
package dev.ato.cli.reach;

import org.jspecify.annotations.NullMarked;
