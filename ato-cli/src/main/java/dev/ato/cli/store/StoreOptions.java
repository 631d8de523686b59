package dev.ato.cli.store;

import dev.ato.cli.answer.Surroundings;
import dev.ato.track.sql.Store;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that needs the store. */
public final class StoreOptions {

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "The database; default: ATO_DATABASE, ato.yaml, then ato.db.")
  private Optional<String> database = Optional.empty();

  @Option(
      names = "--journal",
      paramLabel = "FOLDER",
      description = "Where traced programs leave their journals; default: beside the database.")
  private Optional<String> journal = Optional.empty();

  /** The store, with everything in it that the journals hold by now. */
  public Store open(Surroundings surroundings) {
    return place(surroundings).open(surroundings);
  }

  /** Where the store and the journals are. */
  public StorePlace place(Surroundings surroundings) {
    return StorePlace.of("", overlay(surroundings.environment()), surroundings.folder());
  }

  /** The environment variables with what the options say in them. */
  public Map<String, String> overlay(Map<String, String> environment) {
    Map<String, String> variables = new HashMap<>(environment);
    database.ifPresent(url -> variables.put("ATO_DATABASE", url));
    journal.ifPresent(folder -> variables.put("ATO_JOURNAL", folder));
    return variables;
  }
}
