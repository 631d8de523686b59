package dev.ato.track.sql;

import dev.ato.track.MethodRef;
import java.util.Optional;

/**
 * A trace over all runs that have it.
 *
 * @param method empty if the Python original recorded it
 * @param runs in how many runs it was seen
 * @param versions how many distinct fingerprints it had
 */
public record TraceSummary(
    String traceId, TraceKind kind, Optional<MethodRef> method, int runs, int versions) {}
