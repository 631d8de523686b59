package dev.ato.track;

import dev.ato.digest.Sha256;

/**
 * The results of all calls of a trace, kept or not.
 *
 * @param completed how many calls ended
 * @param results a digest of all results that does not depend on their order
 * @param order a digest of all results in the order of each thread; which thread had which does not
 *     count
 * @param threads how many threads had results
 */
public record AllResults(long completed, Sha256 results, Sha256 order, long threads) {}
