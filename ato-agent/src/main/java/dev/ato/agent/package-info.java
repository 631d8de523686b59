/**
 * The root of the agent, the only part of it that is loaded into every traced process: it reads the
 * rules, watches the names of the classes that are loaded, and wakes the hidden engine when one of
 * them can be meant. Imports the JDK alone.
 */
@NullMarked
package dev.ato.agent;

import org.jspecify.annotations.NullMarked;
