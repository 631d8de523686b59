package dev.ato.record;

import dev.ato.digest.Sha256;

/**
 * What a result was when it was looked at.
 *
 * @param note what its hash does not cover, or what went wrong; empty if nothing
 * @param preview a short text of it for a person; empty unless the rule asks for it
 */
record Seen(Sha256 hash, String note, String preview) {

  static Seen of(Sha256 hash) {
    return new Seen(hash, "", "");
  }
}
