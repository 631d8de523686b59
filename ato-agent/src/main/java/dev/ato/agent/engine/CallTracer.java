package dev.ato.agent.engine;

import dev.ato.agent.Launch;
import dev.ato.agent.match.MatchedMethod;
import dev.ato.agent.record.CallRecorder;
import dev.ato.agent.record.RunRecorder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the methods whose calls are recorded. Without such methods no class of Byte Buddy is
 * loaded.
 */
final class CallTracer {

  private final Launch launch;
  private final RunRecorder run;
  private @Nullable Loom loom;
  private @Nullable CallRecorder recorder;

  CallTracer(Launch launch, RunRecorder run) {
    this.launch = launch;
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

  private void skip(TracedClass traced, MatchedMethod method, Throwable failure) {
    String name = method.method().name() + method.method().descriptor();
    run.skipped(traced.name(), name, "its calls cannot be recorded: " + failure);
  }

  private synchronized Loom loom() throws Exception {
    if (loom == null) {
      BridgeInstaller.install(launch.instrumentation());
      loom = Loom.connected(recorder());
    }
    return loom;
  }

  /** What takes calls, whoever reports them. */
  synchronized CallRecorder recorder() {
    if (recorder == null) {
      recorder = run.startCalls(new ModuleOpener(launch.instrumentation()), launch);
    }
    return recorder;
  }
}
