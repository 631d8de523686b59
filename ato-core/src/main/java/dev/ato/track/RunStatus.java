package dev.ato.track;

/** Where a run stands. */
public enum RunStatus {
  /** The process is still alive, as far as this machine can see. */
  RUNNING,
  /** The process ended in an orderly way. */
  COMPLETED,
  /** The process ended with an exit code other than 0. */
  FAILED,
  /** The process vanished without saying so: killed, halted or crashed. */
  LOST;

  /** The word that the store holds, the Python original's where it has one. */
  public String word() {
    return switch (this) {
      case RUNNING -> "running";
      case COMPLETED -> "completed";
      case FAILED -> "failed";
      case LOST -> "lost";
    };
  }
}
