package dev.ato.agent;

import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the root knows of the process when the application starts.
 *
 * @param startMicros microseconds since 1970
 * @param mainThread the id of the thread that runs the program's main method
 */
public record Launch(
    Settings settings,
    CommandLine command,
    ClassPath classPath,
    List<InputFiles.Input> inputs,
    long startMicros,
    long mainThread,
    Instrumentation instrumentation,
    AgentJar jar)
    implements Consumer<String> {

  /** Tells the user something, in one line on the standard error that the process began with. */
  @Override
  public void accept(String line) {
    Root.tell(line);
  }
}
