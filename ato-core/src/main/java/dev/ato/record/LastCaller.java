package dev.ato.record;

/**
 * The thread that came to a site last, and what it keeps there: most sites have one caller, which
 * is so found faster than by its locals. Handed from thread to thread without a lock, which final
 * fields allow (JLS §17.5).
 */
record LastCaller(Thread thread, SiteCalls calls) {}
