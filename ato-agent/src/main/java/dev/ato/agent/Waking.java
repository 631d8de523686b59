package dev.ato.agent;

/**
 * Wakes the engine of a program that runs on, so that its run is recorded even if it is killed
 * before a rule matches. A program that has ended by then has paid nothing for this.
 */
final class Waking implements Runnable {

  private static final long WAKE_AFTER_MILLIS = 60;
  private static final long LINGER_AFTER_MILLIS = 1000;

  private final EngineHost host;

  private Waking(EngineHost host) {
    this.host = host;
  }

  static void start(EngineHost host) {
    OwnThreads.start("ato-waking", new Waking(host));
  }

  @Override
  public void run() {
    try {
      Thread.sleep(WAKE_AFTER_MILLIS);
      host.engine();
      Thread.sleep(LINGER_AFTER_MILLIS);
      Engine engine = host.engine();
      if (engine != null) {
        engine.linger();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable failure) {
      Root.tell("the run cannot be recorded: " + failure);
    }
  }
}
