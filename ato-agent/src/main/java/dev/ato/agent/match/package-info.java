/**
 * Which methods of a class the rules mean, and why one that should be there is not: pure functions
 * of rules and class outlines. Imports the root's rule language and {@code dev.ato.bytecode}; must
 * not know how anything is recorded.
 */
@NullMarked
package dev.ato.agent.match;

import org.jspecify.annotations.NullMarked;
