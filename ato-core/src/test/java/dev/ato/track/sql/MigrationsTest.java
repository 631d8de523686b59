package dev.ato.track.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.AtoException;
import dev.ato.track.DatabaseUrl;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

  private static final List<String> ORIGINAL =
      List.of("projects", "experiments", "metrics", "artifacts", "fingerprints");

  @TempDir Path folder;

  static byte[] fileOfTheOriginal() throws IOException {
    try (InputStream golden = MigrationsTest.class.getResourceAsStream("python_ato.db")) {
      return Objects.requireNonNull(golden).readAllBytes();
    }
  }

  @Test
  void anOriginalFileKeepsEveryRowOfItsTables() throws IOException {
    DatabaseUrl golden = original();
    Map<String, List<Map<String, Object>>> before = rows(golden);

    Store.open(golden).close();

    assertThat(rows(golden)).isEqualTo(before);
    assertThat(before.get("metrics")).hasSize(120);
  }

  @Test
  void anOriginalFileKeepsTheColumnsOfItsTables() throws IOException {
    DatabaseUrl golden = original();
    Map<String, List<Map<String, Object>>> before = columns(golden);

    Store.open(golden).close();

    assertThat(columns(golden)).isEqualTo(before);
  }

  @Test
  void aNewFileHasTheColumnsOfTheOriginal() throws IOException {
    DatabaseUrl ours = url("ours.db");

    Store.open(ours).close();

    assertThat(columns(ours)).isEqualTo(columns(original()));
  }

  @Test
  void runsOfTheOriginalCanBeRead() throws IOException {
    try (Store store = Store.open(original())) {
      Run first = store.run("2");

      assertThat(store.runs(RunFilter.ALL)).hasSize(12);
      assertThat(first.project()).isEqualTo("image_classification");
      assertThat(first.tags()).containsExactly("baseline", "t1");
      assertThat(first.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(first.start()).isEqualTo(Instant.parse("2026-11-22T21:57:06.366899Z"));
      assertThat(first.command()).isEmpty();
      assertThat(store.recorded(2).code()).isEmpty();
      assertThat(store.versions("train_step")).isNotEmpty();
    }
  }

  @Test
  void openingAgainChangesNothing() throws IOException {
    DatabaseUrl golden = original();
    Store.open(golden).close();
    byte[] migrated = Files.readAllBytes(golden.file());

    Store.open(golden).close();

    assertThat(Files.readAllBytes(golden.file())).isEqualTo(migrated);
  }

  @Test
  void everyMigrationIsWrittenDownOnce() {
    Store.open(url("ours.db")).close();
    Store.open(url("ours.db")).close();

    try (Handle handle = new SqliteFile(url("ours.db")).open()) {
      assertThat(
              handle
                  .createQuery("SELECT version FROM schema_migrations ORDER BY version")
                  .mapTo(Integer.class)
                  .list())
          .containsExactly(1, 2, 3, 4, 5);
    }
  }

  @Test
  void aNewerDatabaseIsRefused() {
    Store.open(url("ours.db")).close();
    try (Handle handle = new SqliteFile(url("ours.db")).open()) {
      handle.execute("INSERT INTO schema_migrations VALUES (7, '7-future.sql', '')");
    }

    assertThatThrownBy(() -> Store.open(url("ours.db")))
        .isInstanceOf(AtoException.class)
        .hasMessage(
            "%s has schema 7, this ato knows %d: use a newer ato"
                .formatted(folder.resolve("ours.db"), Migrations.latest()));
  }

  private DatabaseUrl original() throws IOException {
    Files.write(folder.resolve("python.db"), fileOfTheOriginal());
    return url("python.db");
  }

  private DatabaseUrl url(String name) {
    return DatabaseUrl.parse(folder.resolve(name).toString());
  }

  private static Map<String, List<Map<String, Object>>> rows(DatabaseUrl database) {
    return ofEachTable(database, table -> "SELECT * FROM " + table + " ORDER BY id");
  }

  private static Map<String, List<Map<String, Object>>> columns(DatabaseUrl database) {
    return ofEachTable(database, table -> "SELECT * FROM pragma_table_info('" + table + "')");
  }

  private static Map<String, List<Map<String, Object>>> ofEachTable(
      DatabaseUrl database, Function<String, String> sql) {
    try (Handle handle = new SqliteFile(database).open()) {
      return ORIGINAL.stream()
          .collect(
              Collectors.toMap(
                  table -> table, table -> handle.createQuery(sql.apply(table)).mapToMap().list()));
    }
  }
}
