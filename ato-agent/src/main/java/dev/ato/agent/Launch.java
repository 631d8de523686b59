package dev.ato.agent;

import java.lang.instrument.Instrumentation;
import java.util.List;

/**
 * What the root knows of the process when the application starts.
 *
 * @param startMicros microseconds since 1970
 */
public record Launch(
    Settings settings,
    CommandLine command,
    List<InputFiles.Input> inputs,
    long startMicros,
    Instrumentation instrumentation,
    AgentJar jar) {}
