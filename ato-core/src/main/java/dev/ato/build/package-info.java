/**
 * Two builds of a program compared, method by method, from their class files alone. Must not know
 * runs or the store.
 */
@NullMarked
package dev.ato.build;

import org.jspecify.annotations.NullMarked;
