package dev.ato.build;

/**
 * A method that does the same under another name in its class.
 *
 * @param safe whether the same calls select it: it overrides what it did, and is overridden so
 */
public record RenamedMethod(MethodPair pair, boolean safe) {}
