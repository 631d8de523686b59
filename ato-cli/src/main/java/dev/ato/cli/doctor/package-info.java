/**
 * The command that examines whether ato can work here, one check a file, and says what to do where
 * it cannot.
 */
@NullMarked
package dev.ato.cli.doctor;

import org.jspecify.annotations.NullMarked;
