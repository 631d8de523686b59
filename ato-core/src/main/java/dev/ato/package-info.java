/** The root of ato's packages: the one exception that all of them share. Imports the JDK alone. */
@NullMarked
package dev.ato;

import org.jspecify.annotations.NullMarked;
