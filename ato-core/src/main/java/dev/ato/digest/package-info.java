/**
 * SHA-256 values and the canonical byte encoding of any Java value. Imports the JDK alone;
 * everything else may import it.
 */
@NullMarked
package dev.ato.digest;

import org.jspecify.annotations.NullMarked;
