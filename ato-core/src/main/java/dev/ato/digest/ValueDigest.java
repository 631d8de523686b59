package dev.ato.digest;

/**
 * The hash of a value.
 *
 * @param note what the hash does not cover, for a person to read; empty if it covers all
 */
public record ValueDigest(Sha256 hash, String note) {}
