package dev.ato.agent.engine;

import dev.ato.agent.match.MatchedMethod;
import dev.ato.agent.record.RunRecorder;
import dev.ato.digest.ValueDigester;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the methods whose calls are recorded. Without such methods no class of Byte Buddy is
 * loaded.
 */
final class CallTracer {

  /** More are seldom meant. */
  private static final int MANY = 1000;

  private final AtomicInteger woven = new AtomicInteger();
  private final Instrumentation instrumentation;
  private final RunRecorder run;
  private @Nullable Loom loom;

  CallTracer(Instrumentation instrumentation, RunRecorder run) {
    this.instrumentation = instrumentation;
    this.run = run;
  }

  /** The class with its calls reported, or null if it stays as it is. */
  byte @Nullable [] weave(TracedClass traced, List<MatchedMethod> methods) {
    List<MatchedMethod> called = new ArrayList<>();
    for (MatchedMethod method : methods) {
      if (method.calls().isPresent()) {
        called.add(method);
      }
    }
    if (called.isEmpty()) {
      return null;
    }
    warnOfMany(called.size());
    try {
      return loom().weave(traced, called);
    } catch (Throwable failure) {
      // Whatever the class did to Byte Buddy: it is used as it is, and that is recorded.
      for (MatchedMethod method : called) {
        skip(traced, method, failure);
      }
      return null;
    }
  }

  private void warnOfMany(int more) {
    int now = woven.addAndGet(more);
    if (now >= MANY && now - more < MANY) {
      run.warning(
          "more than "
              + MANY
              + " methods are recorded at run time: each costs about 0.4 ms when its class is loaded"
              + " and 10 ns or more a call; a rule that means fewer is faster");
    }
  }

  private void skip(TracedClass traced, MatchedMethod method, Throwable failure) {
    String name = method.method().name() + method.method().descriptor();
    run.skipped(traced.name(), name, "its calls cannot be recorded: " + failure);
  }

  private synchronized Loom loom() throws Exception {
    if (loom == null) {
      BridgeInstaller.install(instrumentation);
      ModuleOpener opener = new ModuleOpener(instrumentation);
      loom = Loom.connected(run.startCalls(new ValueDigester(opener)));
    }
    return loom;
  }
}
