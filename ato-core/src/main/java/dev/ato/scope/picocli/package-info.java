/**
 * The bridge to an application's own picocli command: its options are part of the arguments of a
 * scope. Imports {@code scope}, {@code config} and picocli, which is an optional dependency.
 */
@NullMarked
package dev.ato.scope.picocli;

import org.jspecify.annotations.NullMarked;
