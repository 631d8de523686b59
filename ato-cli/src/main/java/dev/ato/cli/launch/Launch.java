package dev.ato.cli.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a command is started so that its JVM loads the agent.
 *
 * @param environment all variables of the new process
 */
public record Launch(List<String> command, Map<String, String> environment) {

  private static final String JAVA_OPTIONS = "JDK_JAVA_OPTIONS";
  private static final Set<String> LAUNCHERS = Set.of("java", "java.exe", "javaw", "javaw.exe");

  /**
   * With {@code option} right behind a java launcher; for any other command, in the variable that
   * the launchers it may start read.
   */
  public static Launch of(List<String> command, String option, Map<String, String> environment) {
    return isLauncher(command.get(0))
        ? new Launch(inserted(command, option), environment)
        : new Launch(command, appended(environment, option));
  }

  private static boolean isLauncher(String word) {
    Path name = Path.of(word).getFileName();
    return name != null && LAUNCHERS.contains(name.toString());
  }

  private static List<String> inserted(List<String> command, String option) {
    List<String> words = new ArrayList<>(command);
    words.add(1, option);
    return List.copyOf(words);
  }

  private static Map<String, String> appended(Map<String, String> environment, String option) {
    Map<String, String> variables = new HashMap<>(environment);
    String present = variables.getOrDefault(JAVA_OPTIONS, "");
    variables.put(
        JAVA_OPTIONS, present.isBlank() ? quoted(option) : present + " " + quoted(option));
    return Map.copyOf(variables);
  }

  /** One word as the launcher reads the variable: quotes part, nothing escapes. */
  static String quoted(String option) {
    return "\"" + option.replace("\"", "\"'\"'\"") + "\"";
  }
}
