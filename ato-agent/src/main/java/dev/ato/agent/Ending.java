package dev.ato.agent;

import java.lang.instrument.Instrumentation;

/**
 * Ends the run when the JVM shuts down, behind the application's own hooks if they may be traced,
 * and holds it up no longer than the user allows.
 */
final class Ending implements Runnable {

  private final EngineHost host;
  private final long waitMillis;
  private final Instrumentation instrumentation;

  private Ending(EngineHost host, long waitMillis, Instrumentation instrumentation) {
    this.host = host;
    this.waitMillis = waitMillis;
    this.instrumentation = instrumentation;
  }

  static void register(EngineHost host, long waitMillis, Instrumentation instrumentation) {
    Ending ending = new Ending(host, waitMillis, instrumentation);
    ThreadGroup group = OwnThreads.outermostGroup();
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(group, ending, "ato-ending", 0, false));
    } catch (IllegalStateException e) {
      host.end(); // attached to a JVM that is already going down
    }
  }

  @Override
  public void run() {
    try {
      end();
    } catch (Throwable failure) {
      Root.tell("the end of the run is not recorded: " + failure);
    }
  }

  private void end() {
    Engine engine = host.woken();
    Bounded end = new Bounded("ato-end", host);
    if (engine == null) {
      end.run();
      return;
    }
    new Bounded("ato-prepare", engine::prepareEnd).run();
    if (!LastHook.register(end, instrumentation)) {
      end.run();
    }
  }

  /** Works on a thread that the JVM does not wait for, as a disk may keep it. */
  private final class Bounded implements Runnable {

    private final String name;
    private final Runnable work;

    Bounded(String name, Runnable work) {
      this.name = name;
      this.work = work;
    }

    @Override
    public void run() {
      try {
        Thread thread = OwnThreads.start(name, work);
        thread.join(waitMillis + 1); // to wait for 0 would be to wait for ever
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (SecurityException | OutOfMemoryError e) {
        work.run(); // where no thread may be started, or none is left
      }
    }
  }
}
