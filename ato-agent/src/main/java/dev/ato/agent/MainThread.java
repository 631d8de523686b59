package dev.ato.agent;

/** Finds the thread that runs the program's main method. */
final class MainThread {

  private MainThread() {}

  /**
   * Its id. The JVM calls {@code premain} on this very thread; of one that runs already the
   * launcher's name for it tells, and 0 stands for none.
   */
  static long id(boolean running) {
    if (!running) {
      return Thread.currentThread().getId();
    }
    long id = 0;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("main") && (id == 0 || thread.getId() < id)) {
        id = thread.getId();
      }
    }
    return id;
  }
}
