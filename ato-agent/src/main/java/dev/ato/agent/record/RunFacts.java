package dev.ato.agent.record;

import dev.ato.agent.ClassPath;
import dev.ato.agent.CommandLine;
import dev.ato.agent.InputFiles.Input;
import java.util.List;

/**
 * What is known of a run before anything is recorded.
 *
 * @param database the store's URL, credentials masked
 * @param agentPath the path of the agent jar, which does not belong to the options of the run
 * @param startMicros when the JVM started, in microseconds since 1970 UTC
 * @param mainThread the id of the thread that runs the program's main method
 * @param application the packages of the application; none if nobody named any
 * @param rules the same for runs that are traced by the same rules
 */
public record RunFacts(
    String project,
    List<String> tags,
    String database,
    String atoVersion,
    String agentPath,
    ClassPath classPath,
    long startMicros,
    CommandLine command,
    List<Input> inputs,
    List<String> application,
    String rules,
    long mainThread) {}
