package dev.ato.cli.store;

import dev.ato.AtoException;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Texts;
import dev.ato.cli.answer.UsageException;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import dev.ato.track.sql.RunFilter;
import dev.ato.track.sql.Store;
import java.util.List;

/** Which two runs are to be compared. */
public record RunChoice(Run before, Run after) {

  /** The two that are named; without names, the last two that ended, of the last run's project. */
  public static RunChoice of(Store store, List<String> selectors, Screen screen) {
    return switch (selectors.size()) {
      case 0 -> lastTwo(store, screen);
      case 2 -> new RunChoice(store.run(selectors.get(0)), store.run(selectors.get(1)));
      default ->
          throw new UsageException(
              "two runs are compared, but "
                  + selectors.size()
                  + " given: ato why 41 42, or ato why alone for the last two");
    };
  }

  private static RunChoice lastTwo(Store store, Screen screen) {
    List<Run> newest = store.runs(RunFilter.ALL.withLimit(1));
    if (newest.isEmpty()) {
      throw new AtoException("no runs yet: ato run -- java -jar app.jar");
    }
    String project = newest.get(0).project();
    List<Run> runs = store.runs(RunFilter.ALL.withProject(project));
    List<Run> ended = runs.stream().filter(run -> run.status() != RunStatus.RUNNING).toList();
    if (ended.size() < 2) {
      throw new AtoException(tooFew(project, runs.size(), ended.size()));
    }
    if (newest.get(0).status() == RunStatus.RUNNING) {
      screen.say("run " + newest.get(0).id() + " is still running and left out");
    }
    return new RunChoice(ended.get(1), ended.get(0));
  }

  private static String tooFew(String project, int runs, int ended) {
    String running = runs == ended ? "" : " that ended (" + (runs - ended) + " still running)";
    return "two runs are compared, but project "
        + project
        + " has "
        + Texts.count(ended, "run")
        + running
        + ": run the program again";
  }
}
