package dev.ato.agent.record;

import dev.ato.agent.CallPolicy;
import dev.ato.agent.Masking;
import dev.ato.agent.RuntimeRule;
import dev.ato.digest.Opener;
import dev.ato.digest.Tolerance;
import dev.ato.record.Initializer;
import dev.ato.record.Keeping;
import dev.ato.record.Previewing;
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
  TracedMethod traced(Opener opener) {
    return new TracedMethod(
        traceId,
        owner,
        name,
        descriptor,
        keeping(),
        rule.calls().toString(),
        rule.view(),
        ValueView.of(rule.inspect(), loader, opener),
        init(),
        rule.init().once(),
        rule.args(),
        tolerance(),
        previewing());
  }

  private Tolerance tolerance() {
    return rule.ulps() > 0
        ? Tolerance.ulps(rule.ulps())
        : rule.round() >= 0 ? Tolerance.round(rule.round()) : Tolerance.NONE;
  }

  /** Nothing is shown of what bears the name of a secret. */
  private Previewing previewing() {
    boolean secret = Masking.isSecret(name) || Masking.isSecret(rule.inspect().operand());
    return rule.preview() == 0 || secret
        ? Previewing.NONE
        : new Previewing(rule.preview(), Masking::value);
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
