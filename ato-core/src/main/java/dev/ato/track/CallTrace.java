package dev.ato.track;

import dev.ato.digest.Sha256;

/**
 * What a run recorded about the calls of one method.
 *
 * @param number names the trace within its run
 * @param encoding the versioned scheme of the value hashes; values of two schemes are never
 *     compared
 * @param entered how many calls there were
 * @param recorded how many of them are kept
 * @param dropped how many should have been kept but were not, for want of room
 * @param digest a hash of all recorded calls that does not depend on their order
 */
public record CallTrace(
    int number,
    String traceId,
    MethodRef method,
    String calls,
    String encoding,
    long entered,
    long recorded,
    long dropped,
    Sha256 digest) {}
