/**
 * Config put together from views and arguments, with the complete history of every key: who wrote
 * it, in which order, and why a value won. Imports {@code config} and its formats; must not know
 * runs, bytecode or any parser of command lines.
 */
@NullMarked
package dev.ato.scope;

import org.jspecify.annotations.NullMarked;
