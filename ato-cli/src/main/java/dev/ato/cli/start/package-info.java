/** What the command leaves behind at its first start, so that later ones are fast. */
@NullMarked
package dev.ato.cli.start;

import org.jspecify.annotations.NullMarked;
