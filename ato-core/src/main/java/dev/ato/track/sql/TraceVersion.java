package dev.ato.track.sql;

import dev.ato.track.MethodRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One fingerprint that a trace had, and where.
 *
 * @param scheme of code or of values; empty if the Python original recorded it
 * @param fingerprint hex digits, 64 unless the Python original recorded it
 * @param method empty if the Python original recorded it
 * @param runs the runs that had it, oldest first
 * @param firstSeen the start of the first of them
 * @param lastSeen the start of the last of them
 */
public record TraceVersion(
    TraceKind kind,
    String scheme,
    String fingerprint,
    Optional<MethodRef> method,
    List<Long> runs,
    Instant firstSeen,
    Instant lastSeen) {}
