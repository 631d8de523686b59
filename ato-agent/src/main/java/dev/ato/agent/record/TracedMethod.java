package dev.ato.agent.record;

import dev.ato.agent.RuntimeRule;
import org.jspecify.annotations.Nullable;

/**
 * A method whose calls are to be recorded.
 *
 * @param owner the class as in source, {@code a.b.Outer$Inner}
 * @param rule what its rule asks for
 * @param loader the loader of the class, in which hooks are looked for
 */
public record TracedMethod(
    String traceId,
    String owner,
    String name,
    String descriptor,
    RuntimeRule rule,
    @Nullable ClassLoader loader) {}
