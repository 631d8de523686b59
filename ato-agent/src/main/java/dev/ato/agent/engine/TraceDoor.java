package dev.ato.agent.engine;

import dev.ato.agent.record.CallRecorder;
import dev.ato.agent.record.RunRecorder;
import dev.ato.digest.Sha256;
import dev.ato.journal.event.Event;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;

/**
 * What the application's own copy of {@code dev.ato.trace.call} may call: it sees none of our
 * classes, so that the JDK's types alone pass.
 */
final class TraceDoor {

  private final CallRecorder calls;
  private final RunRecorder run;

  private TraceDoor(CallRecorder calls, RunRecorder run) {
    this.calls = calls;
    this.run = run;
  }

  /** The methods by their names. */
  static Map<String, MethodHandle> of(CallRecorder calls, RunRecorder run)
      throws ReflectiveOperationException {
    Lookup lookup = MethodHandles.lookup();
    MethodType texts = MethodType.methodType(void.class, String[].class);
    return Map.of(
        "register",
        lookup.bind(
            new TraceDoor(calls, run),
            "register",
            MethodType.methodType(int.class, String.class, String.class)),
        "entered",
        lookup.bind(calls, "entered", MethodType.methodType(Object.class, int.class)),
        "returned",
        lookup.bind(
            calls, "returned", MethodType.methodType(void.class, Object.class, Object.class)),
        "threw",
        lookup.bind(
            calls, "threw", MethodType.methodType(void.class, Object.class, Throwable.class)),
        "code",
        lookup.bind(new TraceDoor(calls, run), "code", texts));
  }

  int register(String id, String owner) {
    return calls.register(id, owner);
  }

  /** Id, owner, name, descriptor, scheme, fingerprint, listing. */
  void code(String[] texts) {
    Sha256 fingerprint = Sha256.parse(texts[5]);
    run.code(
        new Event.Code(
            texts[0], texts[1], texts[2], texts[3], texts[4], fingerprint, "", 0, "", List.of()),
        texts[6]);
  }
}
