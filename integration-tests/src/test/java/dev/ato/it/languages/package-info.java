/**
 * Other languages of the JVM, compiled by their own compilers: what shows of an edit, and what not.
 */
@NullMarked
package dev.ato.it.languages;

import org.jspecify.annotations.NullMarked;
