/**
 * What woven code calls, inside other people's hot loops. Imports the JDK alone; in the agent jar
 * its two classes are {@code java.lang.AtoBridge} and {@code java.lang.AtoRecorder}, which every
 * class loader sees.
 */
@NullMarked
package dev.ato.agent.bridge;

import org.jspecify.annotations.NullMarked;
