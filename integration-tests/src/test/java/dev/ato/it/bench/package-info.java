/**
 * What the agent costs, in whole processes measured in turn; run by the profile {@code benchmarks}.
 */
@NullMarked
package dev.ato.it.bench;

import org.jspecify.annotations.NullMarked;
