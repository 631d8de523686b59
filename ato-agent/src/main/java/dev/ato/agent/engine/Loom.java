package dev.ato.agent.engine;

import dev.ato.agent.bridge.AtoBridge;
import dev.ato.agent.match.MatchedMethod;
import dev.ato.agent.match.TracedCalls;
import dev.ato.agent.record.CallRecorder;
import dev.ato.agent.record.RuledMethod;
import dev.ato.agent.weave.Weaver;
import dev.ato.agent.weave.WovenMethod;
import dev.ato.bytecode.MethodOutline;
import java.util.ArrayList;
import java.util.List;

/** Gives each woven method its number, under which the bridge reports its calls to the recorder. */
final class Loom {

  private final CallRecorder recorder;
  private final Weaver weaver = new Weaver();

  private Loom(CallRecorder recorder) {
    this.recorder = recorder;
  }

  /** A loom whose bridge is connected; the bridge must have been installed. */
  static Loom connected(CallRecorder recorder) {
    AtoBridge.connect(recorder);
    return new Loom(recorder);
  }

  byte[] weave(TracedClass traced, List<MatchedMethod> methods) {
    List<WovenMethod> woven = new ArrayList<>();
    for (MatchedMethod matched : methods) {
      MethodOutline method = matched.method();
      TracedCalls calls = matched.calls().orElseThrow();
      int site =
          recorder.register(
              new RuledMethod(
                  calls.traceId(),
                  traced.name(),
                  method.name(),
                  method.descriptor(),
                  calls.rule(),
                  traced.loader()));
      woven.add(new WovenMethod(method.name(), method.descriptor(), site, calls.rule().args()));
    }
    return weaver.weave(traced.name(), traced.buffer(), traced.loader(), woven);
  }
}
