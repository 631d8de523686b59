package dev.ato.agent;

/** Ends the run when the JVM shuts down, and holds it up no longer than the user allows. */
final class Ending implements Runnable {

  private final EngineHost host;
  private final long waitMillis;

  private Ending(EngineHost host, long waitMillis) {
    this.host = host;
    this.waitMillis = waitMillis;
  }

  static void register(EngineHost host, long waitMillis) {
    Ending ending = new Ending(host, waitMillis);
    ThreadGroup group = OwnThreads.outermostGroup();
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(group, ending, "ato-ending", 0, false));
    } catch (IllegalStateException e) {
      host.end(); // attached to a JVM that is already going down
    }
  }

  @Override
  public void run() {
    // On a thread that the JVM does not wait for, as a disk may keep it.
    Thread work = OwnThreads.start("ato-end", host);
    try {
      work.join(waitMillis + 1); // to wait for 0 would be to wait for ever
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
