package dev.ato.it.mutation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.ato.it.equivalence.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a survey leaves on disk: its figures, and for each rule the changes that it explains. */
final class MutationReport {

  private static final Path FOLDER = Path.of("target", "corpus", "mutation").toAbsolutePath();

  private final Survey survey;
  private final Path folder;

  /** The report of a survey, in a folder of its own. */
  MutationReport(String name, Survey survey) {
    this.survey = survey;
    folder = FOLDER.resolve(name);
  }

  /** Writes everything, and gives the figures. */
  String write() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("mutators.md"), mutators());
    write("misses", survey.misses());
    for (Rule rule : Rule.values()) {
      write(rule.name(), explained(rule));
    }
    Files.writeString(folder.resolve("rules.md"), rules());
    return rules();
  }

  private void write(String name, List<Survivor> survivors) throws IOException {
    Files.write(folder.resolve(name + ".txt"), survivors.stream().map(Survivor::toString).toList());
  }

  private List<Survivor> explained(Rule rule) {
    return survey.survivors().stream()
        .filter(survivor -> survivor.rule().equals(Optional.of(rule)))
        .toList();
  }

  private String rules() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "%d mutants, %d unseen, %d unreadable, %d misses%n",
            survey.mutants(),
            survey.count(Verdict.UNSEEN),
            survey.count(Verdict.UNREADABLE),
            survey.misses().size()));
    Arrays.stream(Rule.values())
        .forEach(rule -> text.append(String.format("| %s | %s |%n", rule, kinds(explained(rule)))));
    return text.toString();
  }

  /** How many of each mutator. */
  private static String kinds(List<Survivor> survivors) {
    Map<String, Long> kinds =
        survivors.stream().collect(groupingBy(Survivor::mutator, TreeMap::new, counting()));
    return survivors.size() + " | " + kinds;
  }

  private String mutators() {
    StringBuilder text = new StringBuilder("| mutator | verdicts |\n|---|---|\n");
    survey
        .counts()
        .forEach(
            (mutator, verdicts) -> text.append(String.format("| %s | %s |%n", mutator, verdicts)));
    return text.toString();
  }
}
