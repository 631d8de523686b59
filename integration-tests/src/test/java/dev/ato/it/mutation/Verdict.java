package dev.ato.it.mutation;

/** Whether fingerprints noticed a change. */
enum Verdict {
  /** A fingerprint changed. */
  SEEN,
  /** None did. */
  UNSEEN,
  /** The change made code that nothing can read, which is recorded as such. */
  UNREADABLE
}
