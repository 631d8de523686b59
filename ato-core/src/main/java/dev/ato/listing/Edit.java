package dev.ato.listing;

import org.jspecify.annotations.Nullable;

/**
 * A line of both listings, of the older or of the newer alone.
 *
 * @param kept whether the lines mean the same; two that do not may still be one step that changed
 */
record Edit(@Nullable CodeLine before, @Nullable CodeLine after, boolean kept) {}
