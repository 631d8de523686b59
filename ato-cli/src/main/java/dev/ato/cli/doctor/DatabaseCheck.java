package dev.ato.cli.doctor;

import dev.ato.AtoException;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.Texts;
import dev.ato.cli.store.StorePlace;
import dev.ato.track.DatabaseUrl;
import dev.ato.track.RecordedRun;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import dev.ato.track.sql.RunFilter;
import dev.ato.track.sql.Store;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the database can be opened and is whole, and how its last run went. */
final class DatabaseCheck {

  private DatabaseCheck() {}

  static List<Diagnosis> list(StorePlace place, Surroundings surroundings) {
    DatabaseUrl database = place.database();
    if (place.isEmpty()) {
      return List.of(
          Diagnosis.ok("Database", database.file() + " is made when the first run is read"));
    }
    try (Store store = place.open(surroundings)) {
      return of(store, database);
    } catch (AtoException e) {
      return List.of(
          Diagnosis.problem(
              "Database",
              String.valueOf(e.getMessage()),
              "move the file away, or name another: --db, ATO_DATABASE, database: in ato.yaml"));
    }
  }

  private static List<Diagnosis> of(Store store, DatabaseUrl database) {
    List<Diagnosis> found = new ArrayList<>();
    Optional<String> damage = store.damage();
    List<Run> runs = store.runs(RunFilter.ALL);
    found.add(
        damage
            .map(
                what ->
                    Diagnosis.problem(
                        "Database",
                        database.file() + " is damaged: " + what,
                        "save what can be read: sqlite3 FILE .recover"))
            .orElseGet(
                () ->
                    Diagnosis.ok(
                        "Database", database.file() + ", " + Texts.count(runs.size(), "run"))));
    if (!Files.isWritable(database.file())) {
      found.add(
          Diagnosis.problem(
              "Database",
              database.file() + " cannot be written: new runs wait in the journals",
              "change its permissions, or name another: --db, ATO_DATABASE, database: in ato.yaml"));
    }
    runs.stream().findFirst().ifPresent(run -> found.addAll(lastRun(store, run)));
    return found;
  }

  private static List<Diagnosis> lastRun(Store store, Run run) {
    List<Diagnosis> found = new ArrayList<>();
    String name = "run " + run.id();
    RecordedRun recorded = store.recorded(run.id());
    if (run.status() == RunStatus.LOST && !recorded.stoppedEarly()) {
      found.add(
          Diagnosis.warning(
              "Last run", name + " was killed or halted", "its last 100 ms may be missing"));
    }
    recorded
        .unmatchedRules()
        .forEach(
            rule ->
                found.add(
                    Diagnosis.warning(
                        "Last run", rule.rule() + " matched nothing", rule.reason())));
    recorded
        .warnings()
        .forEach(
            warning -> found.add(Diagnosis.warning("Last run", warning, "ato show " + run.id())));
    return found;
  }
}
