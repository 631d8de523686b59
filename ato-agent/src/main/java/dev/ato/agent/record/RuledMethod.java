package dev.ato.agent.record;

import dev.ato.agent.CallPolicy;
import dev.ato.agent.RuntimeRule;
import dev.ato.record.Initializer;
import dev.ato.record.Keeping;
import dev.ato.record.TracedMethod;
import org.jspecify.annotations.Nullable;

/**
 * A method whose calls are to be recorded.
 *
 * @param owner the class as in source, {@code a.b.Outer$Inner}
 * @param rule what its rule asks for
 * @param loader the loader of the class, in which hooks are looked for
 */
public record RuledMethod(
    String traceId,
    String owner,
    String name,
    String descriptor,
    RuntimeRule rule,
    @Nullable ClassLoader loader) {

  /** The method as the book of calls knows it. */
  TracedMethod traced() {
    return new TracedMethod(
        traceId,
        owner,
        name,
        descriptor,
        keeping(),
        rule.calls().toString(),
        rule.view(),
        ValueView.of(rule.inspect(), loader),
        init(),
        rule.init().once(),
        rule.args());
  }

  private Keeping keeping() {
    CallPolicy calls = rule.calls();
    return new Keeping(calls.first(), calls.stride(), calls.reservoir());
  }

  private Initializer init() {
    if (rule.init().call().isEmpty()) {
      return Initializer.NONE;
    }
    HookMethod hook = new HookMethod(rule.init().call(), loader);
    return () -> hook.call();
  }
}
