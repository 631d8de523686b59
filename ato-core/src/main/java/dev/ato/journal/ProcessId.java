package dev.ato.journal;

import java.io.File;
import java.io.IOException;

/** The number of this process, without the thread pool that {@link ProcessHandle} starts with. */
public final class ProcessId {

  private static final File LINUX = new File("/proc/self");

  private ProcessId() {}

  /** The number. */
  public static long current() {
    try {
      return Long.parseLong(LINUX.getCanonicalFile().getName());
    } catch (IOException | NumberFormatException e) {
      return ProcessHandle.current().pid(); // another operating system
    }
  }
}
