/** The commands that compare two runs, {@code why} and {@code diff}, with their renderers. */
@NullMarked
package dev.ato.cli.explain;

import org.jspecify.annotations.NullMarked;
