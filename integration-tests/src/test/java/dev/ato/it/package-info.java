/** The assembled jars in real JVMs, on real programs: what a user would run and see. */
@NullMarked
package dev.ato.it;

import org.jspecify.annotations.NullMarked;
