package dev.ato.agent.engine;

import dev.ato.AtoException;
import dev.ato.agent.Engine;
import dev.ato.agent.Launch;
import dev.ato.agent.RulesException;
import java.io.IOException;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records one run. Of a program in which no rule matches, no more than its begin and end. */
public final class TracingEngine implements Engine {

  private @Nullable RunningTrace trace;

  /** An engine that records nothing yet. */
  public TracingEngine() {}

  @Override
  public void open(Launch launch) {
    try {
      trace = RunningTrace.begin(launch);
    } catch (AtoException e) {
      throw new RulesException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new RulesException("the journal cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public byte @Nullable [] load(
      ClassLoader loader,
      String internalName,
      @Nullable ProtectionDomain domain,
      byte[] classBytes) {
    return trace == null ? null : trace.classes().trace(loader, internalName, domain, classBytes);
  }

  @Override
  public void skip(String internalName, String reason) {
    if (trace != null) {
      trace.skip(internalName.replace('/', '.'), reason);
    }
  }

  @Override
  public void linger() {
    if (trace != null) {
      trace.linger();
    }
  }

  @Override
  public void prepareEnd() {
    if (trace != null) {
      trace.prepareEnd();
    }
  }

  @Override
  public @Nullable Object traces() {
    try {
      return trace == null ? null : trace.traces();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the agent jar is damaged: " + e, e);
    }
  }

  @Override
  public List<String> end() {
    return trace == null ? List.of() : trace.end();
  }
}
