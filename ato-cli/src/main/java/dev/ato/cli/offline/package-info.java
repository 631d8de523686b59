/**
 * The commands that read class files which nobody runs: {@code match}, {@code fingerprint}. Must
 * know no store.
 */
@NullMarked
package dev.ato.cli.offline;

import org.jspecify.annotations.NullMarked;
