package dev.ato.track.sql;

import dev.ato.digest.Sha256;

/** The canonical listing that a fingerprint was taken of. */
public record CodeListing(String scheme, Sha256 fingerprint, String text) {}
