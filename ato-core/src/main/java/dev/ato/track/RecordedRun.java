package dev.ato.track;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that is kept of one run; the calls, of which there may be millions, are behind {@link
 * CallLog}.
 *
 * @param environment facts by name, such as {@code jdk.version}
 * @param deep the traced methods with all that they can reach; empty if that is not known
 * @param warnings what limits the record, for example that the journal's size limit was reached
 */
public record RecordedRun(
    Run run,
    Map<String, String> environment,
    List<ClassPathEntry> classPath,
    List<InputFile> inputs,
    List<CodeVersion> code,
    List<CallTrace> traces,
    List<DeepTrace> deep,
    List<Skip> skips,
    List<UnmatchedRule> unmatchedRules,
    List<String> warnings,
    CallLog log,
    Optional<RecordedConfig> config) {

  /** A run without a config of its own. */
  public RecordedRun(
      Run run,
      Map<String, String> environment,
      List<ClassPathEntry> classPath,
      List<InputFile> inputs,
      List<CodeVersion> code,
      List<CallTrace> traces,
      List<DeepTrace> deep,
      List<Skip> skips,
      List<UnmatchedRule> unmatchedRules,
      List<String> warnings,
      CallLog log) {
    this(
        run,
        environment,
        classPath,
        inputs,
        code,
        traces,
        deep,
        skips,
        unmatchedRules,
        warnings,
        log,
        Optional.empty());
  }

  /** The fact that names the packages of the application, if the rules do. */
  public static final String APPLICATION = "ato.application";

  /** What the names of facts begin with that hold the hash of an environment variable. */
  public static final String VARIABLE = "variable.";

  /** What the warning begins with that the process ran on after the recording had stopped. */
  public static final String STOPPED_EARLY = "recording stopped early";

  /** What the names of facts begin with that say where else the run is known. */
  public static final String LINK = "link.";

  /** Whether the process ran on when it could not be recorded any more; how it ended is unknown. */
  public boolean stoppedEarly() {
    return warnings.stream().anyMatch(warning -> warning.startsWith(STOPPED_EARLY));
  }

  /**
   * Where else the run is known, by the name of the system: the run of a tracker, the job of a
   * build server; its address, or else its name there.
   */
  public Map<String, String> links() {
    Map<String, String> links = new TreeMap<>();
    environment.forEach(
        (name, link) -> {
          if (name.startsWith(LINK)) {
            links.put(name.substring(LINK.length()), link);
          }
        });
    return links;
  }
}
