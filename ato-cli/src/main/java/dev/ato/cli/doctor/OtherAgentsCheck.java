package dev.ato.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which agents the environment gives to programs besides this one. */
final class OtherAgentsCheck {

  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "MAVEN_OPTS", "GRADLE_OPTS", "JAVA_OPTS");

  private static final Pattern AGENT = Pattern.compile("-java?agent(?:lib|path)?:([^\\s\"'=]+)");

  private OtherAgentsCheck() {}

  static List<Diagnosis> list(Map<String, String> environment) {
    List<Diagnosis> found = new ArrayList<>();
    for (String variable : VARIABLES) {
      Matcher agent = AGENT.matcher(environment.getOrDefault(variable, ""));
      while (agent.find()) {
        found.add(diagnosis(variable, agent.group(1)));
      }
    }
    return found.isEmpty() ? List.of(Diagnosis.ok("Agents", "no other in the environment")) : found;
  }

  private static Diagnosis diagnosis(String variable, String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.startsWith("ato-agent")
        ? Diagnosis.warning(
            "Agents",
            variable + " starts ato in every program",
            "then ato run is not needed; of two only the first works")
        : Diagnosis.ok("Agents", variable + " starts " + name + ", which ato sees through");
  }
}
