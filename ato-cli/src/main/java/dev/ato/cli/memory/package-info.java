/** What commands remember from one to the next, in the user's cache folder; knows no command. */
@NullMarked
package dev.ato.cli.memory;

import org.jspecify.annotations.NullMarked;
