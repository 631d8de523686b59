package dev.ato.track.sql;

import java.time.Instant;

/**
 * A project in numbers.
 *
 * @param failed how many of the runs ended with an exit code other than 0
 * @param lastStart when the newest run started
 * @param traces how many methods were ever traced
 * @param changed how many of them had more than one version of their code
 * @param calls how many traced calls were made in all runs
 * @param kept how many of them are kept one by one
 */
public record ProjectStats(
    String project,
    int runs,
    int failed,
    Instant lastStart,
    int traces,
    int changed,
    long calls,
    long kept) {}
