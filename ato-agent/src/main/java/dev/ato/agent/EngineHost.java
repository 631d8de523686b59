package dev.ato.agent;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the one engine of the process: wakes it when it is first needed, and gives up on one that
 * cannot start.
 */
final class EngineHost implements Runnable {

  private final Launch launch;
  private final EngineLoader loader;
  private @Nullable Engine engine;
  private boolean closed;

  EngineHost(Launch launch, EngineLoader loader) {
    this.launch = launch;
    this.loader = loader;
  }

  /** The engine, woken if it sleeps; null if it cannot work or the run has ended. */
  synchronized @Nullable Engine engine() {
    if (engine == null && !closed) {
      engine = wake();
    }
    return closed ? null : engine;
  }

  /**
   * Ends the run, which begins now if nothing was ever traced: it is recorded all the same, unless
   * it is a build tool that was only there to start the program.
   */
  void end() {
    Engine current = launch.command().kind() == ProgramKind.BUILD_TOOL ? woken() : engine();
    synchronized (this) {
      closed = true;
    }
    if (current != null) {
      for (String line : current.end()) {
        Root.tell(line);
      }
    }
  }

  /** The engine, if it is awake. */
  synchronized @Nullable Engine woken() {
    return engine;
  }

  @Override
  public void run() {
    try {
      end();
    } catch (Throwable failure) {
      Root.tell("the end of the run could not be recorded: " + failure);
    }
  }

  private @Nullable Engine wake() {
    try {
      Engine woken = loader.engine();
      woken.open(launch);
      return woken;
    } catch (Throwable failure) {
      closed = true;
      String problem =
          failure instanceof RulesException ? failure.getMessage() : failure.toString();
      Root.tell(problem + "; the application runs untraced");
      return null;
    }
  }
}
