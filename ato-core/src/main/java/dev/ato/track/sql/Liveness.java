package dev.ato.track.sql;

import dev.ato.journal.HostName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells whether the process behind a run still runs, as far as this machine can see. */
final class Liveness {

  // The system rounds a process's start; the run starts a little after it.
  private static final Duration SLACK = Duration.ofSeconds(2);

  private final String host;

  private Liveness(String host) {
    this.host = host;
  }

  static Liveness onThisHost() {
    return new Liveness(HostName.current());
  }

  /** Whether the process surely runs; of one on another host nothing is known. */
  boolean alive(String processHost, long pid, Instant runStart) {
    return processHost.equals(host) && runs(pid, runStart);
  }

  /** Whether the process is surely gone; of one on another host nothing is known. */
  boolean gone(String processHost, long pid, Instant runStart) {
    return processHost.equals(host) && !runs(pid, runStart);
  }

  // A process that started after the run has only inherited the number.
  private static boolean runs(long pid, Instant runStart) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().startInstant().or(() -> Optional.of(runStart)))
        .filter(start -> start.isBefore(runStart.plus(SLACK)))
        .isPresent();
  }
}
