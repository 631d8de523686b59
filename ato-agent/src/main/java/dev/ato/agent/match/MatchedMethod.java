package dev.ato.agent.match;

import dev.ato.bytecode.MethodOutline;
import java.util.Optional;

/**
 * A method that rules mean.
 *
 * @param traceId the name under which its code is recorded
 * @param calls how its calls are recorded; empty if only its code is
 */
public record MatchedMethod(MethodOutline method, String traceId, Optional<TracedCalls> calls) {}
