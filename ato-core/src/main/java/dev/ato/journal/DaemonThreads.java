package dev.ato.journal;

/**
 * Starts threads of ato's own inside a traced process: daemons of the outermost thread group, so
 * that the application neither waits for them nor counts them.
 */
public final class DaemonThreads {

  private DaemonThreads() {}

  /** Starts a thread that does {@code work}. */
  public static Thread start(String name, Runnable work) {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group != null && group.getParent() != null) {
      group = group.getParent();
    }
    Thread thread = new Thread(group, work, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    thread.setUncaughtExceptionHandler(new Silence());
    thread.start();
    return thread;
  }

  /**
   * What ends a thread of ato's is not for the application's stderr; the run shows what is missing.
   */
  private static final class Silence implements Thread.UncaughtExceptionHandler {
    @Override
    public void uncaughtException(Thread thread, Throwable failure) {}
  }
}
