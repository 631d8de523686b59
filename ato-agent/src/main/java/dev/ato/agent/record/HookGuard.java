package dev.ato.agent.record;

import java.util.concurrent.atomic.AtomicInteger;

/** Knows whether this thread runs a hook of the application's; nearly free while no thread does. */
final class HookGuard {

  private final AtomicInteger running = new AtomicInteger();
  private final ThreadLocal<Boolean> here = new ThreadLocal<>();

  boolean isRunning() {
    return running.get() != 0 && here.get() != null;
  }

  void enter() {
    running.incrementAndGet();
    here.set(Boolean.TRUE);
  }

  void leave() {
    here.remove();
    running.decrementAndGet();
  }
}
