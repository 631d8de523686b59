/** How a command finds its store and the runs that a user names. Must know no command. */
@NullMarked
package dev.ato.cli.store;

import org.jspecify.annotations.NullMarked;
