package dev.ato.agent.match;

import dev.ato.agent.RuntimeRule;

/** How the calls of a method are recorded, and under which name. */
public record TracedCalls(String traceId, RuntimeRule rule) {}
