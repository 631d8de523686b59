package dev.ato.record;

import dev.ato.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a result was when it was looked at.
 *
 * @param note what its hash does not cover, or what went wrong; empty if nothing
 * @param part what of it was looked at
 */
record Seen(Sha256 hash, String note, @Nullable Object part) {}
