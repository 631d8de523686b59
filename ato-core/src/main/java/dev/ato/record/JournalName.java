package dev.ato.record;

import dev.ato.journal.ProcessId;
import java.util.Locale;

/** Names journals so that no two processes meet in one. */
public final class JournalName {

  private JournalName() {}

  /** {@code <start>-<pid>-<random>.atoj}; the pid alone would come again. */
  public static String of(long startMicros) {
    // Two processes of one pid, in two containers over one folder, start at different nanoseconds.
    long mixed = (System.nanoTime() ^ System.identityHashCode(new Object())) * 0x9e3779b97f4a7c15L;
    String random = Long.toHexString(mixed | 1L << 60).substring(0, 8).toLowerCase(Locale.ROOT);
    return startMicros + "-" + ProcessId.current() + "-" + random + ".atoj";
  }
}
