/**
 * Encoders for values of libraries, as their users would write them; tests pack them into a jar.
 * Imports the library that each is for.
 */
@NullMarked
package dev.ato.digest.encoders;

import org.jspecify.annotations.NullMarked;
