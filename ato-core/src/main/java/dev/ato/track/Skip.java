package dev.ato.track;

/**
 * A class, or a method of it if {@code method} is not empty, that a rule means but that was not
 * traced.
 */
public record Skip(String owner, String method, String reason) {}
