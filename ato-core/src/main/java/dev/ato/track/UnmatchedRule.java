package dev.ato.track;

/** A rule that matched nothing in a run, where it stands, and the nearest name or the reason. */
public record UnmatchedRule(String rule, String where, String reason) {}
