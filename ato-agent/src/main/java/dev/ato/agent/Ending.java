package dev.ato.agent;

/** Ends the run when the JVM shuts down, and holds it up no longer than the user allows. */
final class Ending extends Thread {

  private final EngineHost host;
  private final long waitMillis;

  private Ending(EngineHost host, long waitMillis) {
    super(null, null, "ato-ending", 0, false);
    this.host = host;
    this.waitMillis = waitMillis;
  }

  static void register(EngineHost host, long waitMillis) {
    try {
      Runtime.getRuntime().addShutdownHook(new Ending(host, waitMillis));
    } catch (IllegalStateException e) {
      host.end(); // attached to a JVM that is already going down
    }
  }

  @Override
  public void run() {
    Thread worker = new Work(host);
    worker.start();
    try {
      // A wait of 0 would be one without end.
      worker.join(Math.max(1, waitMillis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The end itself, on a thread that the JVM does not wait for. */
  private static final class Work extends Thread {

    private final EngineHost host;

    Work(EngineHost host) {
      super(null, null, "ato-end", 0, false);
      this.host = host;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        host.end();
      } catch (Throwable failure) {
        Root.tell("the end of the run could not be recorded: " + failure);
      }
    }
  }
}
