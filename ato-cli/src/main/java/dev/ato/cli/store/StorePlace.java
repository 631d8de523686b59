package dev.ato.cli.store;

import dev.ato.AtoException;
import dev.ato.agent.Settings;
import dev.ato.agent.yaml.FullYaml;
import dev.ato.cli.answer.Surroundings;
import dev.ato.track.DatabaseUrl;
import dev.ato.track.sql.Store;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a store is, and the folder of the journals that belong into it. */
public record StorePlace(DatabaseUrl database, Path journalFolder) {

  /**
   * The place that a traced process would find too.
   *
   * @param argument the agent's argument, empty for none
   */
  public static StorePlace of(String argument, Map<String, String> environment, Path folder) {
    Settings settings = Settings.resolve(argument, environment, folder.toFile(), new FullYaml());
    DatabaseUrl database = DatabaseUrl.parse(settings.database(), folder);
    Path journals = settings.journal().map(folder::resolve).orElse(database.journalFolder());
    return new StorePlace(database, journals);
  }

  /** The store with everything that the journals hold by now; fails if there is neither. */
  public Store open(Surroundings surroundings) {
    if (isEmpty()) {
      throw new AtoException(
          "no database at "
              + surroundings.shown(database.file())
              + ": run a program first: ato run -- java -jar app.jar");
    }
    Store store = Store.open(database);
    try {
      store.ingest(journalFolder).warnings().forEach(surroundings.screen()::say);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Whether nothing was ever recorded here. */
  public boolean isEmpty() {
    return !Files.exists(database.file()) && !hasJournals();
  }

  private boolean hasJournals() {
    try (DirectoryStream<Path> journals = Files.newDirectoryStream(journalFolder, "*.atoj")) {
      return journals.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }
}
