package dev.ato.agent.match;

import dev.ato.bytecode.MethodOutline;

/** A method that rules mean but that cannot be traced, and why. */
public record SkippedMethod(MethodOutline method, String reason) {}
