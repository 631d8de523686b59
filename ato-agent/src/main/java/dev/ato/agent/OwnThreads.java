package dev.ato.agent;

/**
 * Starts threads of the agent: daemons of the outermost thread group, so that the application
 * neither waits for them nor counts them.
 */
final class OwnThreads {

  private OwnThreads() {}

  static Thread start(String name, Runnable work) {
    Thread thread = new Thread(outermostGroup(), work, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    thread.setUncaughtExceptionHandler(new Silence());
    thread.start();
    return thread;
  }

  static ThreadGroup outermostGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  /**
   * What ends a thread of ato's is not for the application's stderr; the run shows what is missing.
   */
  private static final class Silence implements Thread.UncaughtExceptionHandler {
    @Override
    public void uncaughtException(Thread thread, Throwable failure) {}
  }
}
