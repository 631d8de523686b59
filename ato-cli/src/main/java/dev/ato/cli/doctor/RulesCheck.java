package dev.ato.cli.doctor;

import dev.ato.agent.RulesException;
import dev.ato.agent.Settings;
import dev.ato.agent.Suggestion;
import dev.ato.agent.yaml.FullYaml;
import dev.ato.cli.answer.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the rules and settings that a program would find here can be read. */
final class RulesCheck {

  private static final List<String> VARIABLES =
      List.of(
          "ATO_RULES",
          "ATO_TRACE",
          "ATO_PROJECT",
          "ATO_DATABASE",
          "ATO_TAGS",
          "ATO_CONFIG",
          "ATO_EXCLUDE",
          "ATO_JOURNAL",
          "ATO_JOURNAL_LIMIT",
          "ATO_STORE",
          "ATO_EXIT_WAIT",
          "ATO_RUN");

  private RulesCheck() {}

  static List<Diagnosis> list(Map<String, String> environment, Path folder) {
    List<Diagnosis> found = new ArrayList<>();
    found.add(rules(environment, folder));
    environment.keySet().stream()
        .filter(name -> name.startsWith("ATO_") && !VARIABLES.contains(name))
        .sorted()
        .forEach(name -> found.add(unknown(name)));
    return found;
  }

  private static Diagnosis rules(Map<String, String> environment, Path folder) {
    try {
      Settings settings = Settings.resolve("", environment, folder.toFile(), new FullYaml());
      int rules = settings.rules().traces().size();
      return Diagnosis.ok(
          "Rules",
          rules == 0
              ? "none: the program's own code is traced, no results"
              : Texts.count(rules, "rule") + ", the first at " + where(settings));
    } catch (RulesException e) {
      return Diagnosis.problem(
          "Rules", String.valueOf(e.getMessage()), "until then programs run untraced");
    }
  }

  private static String where(Settings settings) {
    return settings.rules().traces().get(0).where();
  }

  private static Diagnosis unknown(String name) {
    String advice =
        Suggestion.nearest(name, VARIABLES)
            .map(near -> "did you mean " + near + "?")
            .orElse("accepted are " + String.join(", ", VARIABLES));
    return Diagnosis.warning("Variable", name + " means nothing to ato", advice);
  }
}
