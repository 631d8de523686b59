package dev.ato.track;

import dev.ato.digest.Sha256;

/**
 * The deep fingerprint that a traced method had in a run.
 *
 * @param fingerprint of the method and all that it can reach in its application
 */
public record DeepTrace(String traceId, MethodRef method, Sha256 fingerprint) {}
