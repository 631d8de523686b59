/**
 * What every answer is made of: the screen with its width and colours, pages, tables, JSON, exit
 * codes. Must know no command and no store.
 */
@NullMarked
package dev.ato.cli.answer;

import org.jspecify.annotations.NullMarked;
