package dev.ato.agent;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user decided, from the agent's argument, the environment and the rules file, in this
 * order.
 *
 * @param project empty if nobody named it: then the main class or jar
 * @param database the URL or path as written; {@code ato.db} if nobody named one
 * @param config the path of the application's own configuration, if one was named
 * @param journal the folder of the journals, if one was named
 * @param journalLimit the most bytes that a journal may have
 * @param store who writes the database
 * @param exitWaitMillis how long the end of the program may be held up
 * @param application the packages whose classes belong to the application, wherever they lie on the
 *     class path; none if that is to be told by the jar or folder of the traced class
 * @param rules what is traced; without traces if nobody named any
 */
public record Settings(
    Optional<String> project,
    String database,
    List<String> tags,
    Optional<String> config,
    Optional<String> journal,
    long journalLimit,
    StoreMode store,
    long exitWaitMillis,
    List<String> application,
    Rules rules) {

  /** Who writes the database. */
  public enum StoreMode {
    /** The {@code ato} command, from the journal. */
    JOURNAL,
    /** The traced process itself. */
    DIRECT
  }

  /**
   * Reads everything that decides.
   *
   * @param argument the agent's argument: rules files and {@code key=value}, separated by commas;
   *     may be empty
   * @param environment the variables of the process, of which those named {@code ATO_…} count
   * @param workingDirectory what relative paths are relative to, and where {@code ato.yaml} is
   *     looked for
   * @param fullYaml reads what goes beyond the subset of YAML that is read without a library
   * @throws RulesException if anything is malformed; the message is one clear line
   */
  public static Settings resolve(
      String argument,
      Map<String, String> environment,
      File workingDirectory,
      YamlReader fullYaml) {
    return new SettingsResolution(workingDirectory, fullYaml).resolve(argument, environment);
  }

  /** The same settings with other rules. */
  public Settings withRules(Rules others) {
    return new Settings(
        project,
        database,
        tags,
        config,
        journal,
        journalLimit,
        store,
        exitWaitMillis,
        application,
        others);
  }
}
