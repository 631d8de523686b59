/**
 * A method as a graph of what it does: effects in their order, with values in single assignment
 * form between them; stack, slots, jumps and blocks are gone, equal parts are one.
 */
@NullMarked
package dev.ato.bytecode.flow;

import org.jspecify.annotations.NullMarked;
