package dev.ato.trace.call;

import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The run of the agent that this process runs under, which shares no class with us. */
final class AgentRun implements TracedRun {

  private static final String AGENT = "dev.ato.agent.AtoAgent";

  private final MethodHandle register;
  private final MethodHandle entered;
  private final MethodHandle returned;
  private final MethodHandle threw;
  private final MethodHandle code;
  private final Map<String, Integer> sites = new ConcurrentHashMap<>();

  private AgentRun(Map<String, MethodHandle> methods) {
    register = Objects.requireNonNull(methods.get("register"));
    entered = Objects.requireNonNull(methods.get("entered"));
    returned = Objects.requireNonNull(methods.get("returned"));
    threw = Objects.requireNonNull(methods.get("threw"));
    code = Objects.requireNonNull(methods.get("code"));
  }

  /** The agent's run, if there is an agent that records. */
  @SuppressWarnings("unchecked") // the agent's own promise
  static Optional<TracedRun> find() {
    try {
      Object found =
          Class.forName(AGENT, false, ClassLoader.getSystemClassLoader())
              .getMethod("traces")
              .invoke(null);
      return found == null
          ? Optional.empty()
          : Optional.of(new AgentRun((Map<String, MethodHandle>) found));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return Optional.empty(); // no agent, or one that is older than this
    }
  }

  @Override
  public @Nullable Object entered(String id) {
    try {
      int site = sites.computeIfAbsent(id, this::register);
      return entered.invoke(site);
    } catch (Throwable failure) {
      return null; // the agent notes its own failures
    }
  }

  private int register(String id) {
    try {
      return (int) register.invoke(id, TracedRun.caller());
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void returned(@Nullable Object call, @Nullable Object value) {
    if (call != null) {
      try {
        returned.invoke(call, value);
      } catch (Throwable failure) {
        // as above
      }
    }
  }

  @Override
  public void threw(@Nullable Object call, Throwable thrown) {
    if (call != null) {
      try {
        threw.invoke(call, thrown);
      } catch (Throwable failure) {
        // as above
      }
    }
  }

  @Override
  public void code(String id, Fingerprint fingerprint) {
    try {
      code.invoke((Object) fingerprint.texts(id));
    } catch (Throwable failure) {
      // as above
    }
  }
}
