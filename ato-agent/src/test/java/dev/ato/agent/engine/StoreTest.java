package dev.ato.agent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.AtoException;
import dev.ato.agent.Settings;
import dev.ato.agent.yaml.FullYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  @TempDir Path folder;

  @Test
  void theJournalStandsBesideTheDatabaseUnlessItIsPutElsewhere() {
    Path database = folder.resolve("runs.db");

    assertThat(Store.of(settings("database=" + database)).journalFolder())
        .isEqualTo(folder.resolve("runs.db.journal").toFile());
    assertThat(Store.of(settings("database=" + database + ",journal=" + folder)).journalFolder())
        .isEqualTo(folder.toFile());
  }

  @Test
  void anEmptyFileIsADatabaseToBe() throws IOException {
    Path database = Files.createFile(folder.resolve("runs.db"));

    assertThat(Store.of(settings("database=" + database)).url()).isEqualTo("sqlite:///" + database);
  }

  @Test
  void whatCannotBecomeADatabaseIsRefusedBeforeTheRun() throws IOException {
    Path text = Files.writeString(folder.resolve("text.db"), "a text and no database");

    assertThatThrownBy(() -> Store.of(settings("database=" + text)))
        .isInstanceOf(AtoException.class)
        .hasMessage(text + " is not a SQLite database");
    assertThatThrownBy(() -> Store.of(settings("database=" + folder)))
        .hasMessage(folder + " is a folder, not a SQLite database");
    assertThatThrownBy(() -> Store.of(settings("database=postgresql://host/name")))
        .isInstanceOf(AtoException.class)
        .hasMessageContaining("not yet supported");
  }

  private Settings settings(String argument) {
    return Settings.resolve(argument, Map.of(), folder.toFile(), new FullYaml());
  }
}
