package dev.ato.track.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.AtoException;
import dev.ato.track.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  @TempDir Path folder;

  @Test
  void createsTheFileThatIsMissing() {
    open("new.db").close();

    assertThat(folder.resolve("new.db")).isNotEmptyFile();
  }

  @Test
  void takesAnyCharacterInThePath() throws IOException {
    Path odd = Files.createDirectory(folder.resolve("a b%20c#é"));

    open(odd.resolve("runs 1.db").toString()).close();

    assertThat(odd.resolve("runs 1.db")).isNotEmptyFile();
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Files.writeString(
        folder.resolve("notes.txt"), "just some text that is long enough. ".repeat(99));

    assertThatThrownBy(() -> open("notes.txt"))
        .isInstanceOf(AtoException.class)
        .hasMessage(folder.resolve("notes.txt") + " is not a SQLite database");
  }

  @Test
  void leavesAFileThatIsNoDatabaseAsItWas() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "short");

    assertThatThrownBy(() -> open("notes.txt")).isInstanceOf(AtoException.class);
    assertThat(notes).hasContent("short");
  }

  @Test
  void refusesAFolder() {
    assertThatThrownBy(() -> open(""))
        .isInstanceOf(AtoException.class)
        .hasMessageContaining(folder + " is a folder; accepted is a file");
  }

  @Test
  void refusesAFolderThatDoesNotExist() {
    assertThatThrownBy(() -> open("missing/ato.db"))
        .isInstanceOf(AtoException.class)
        .hasMessageContaining("the folder " + folder.resolve("missing") + " does not exist");
  }

  @Test
  void namesTheDamageOfATruncatedFile() throws IOException {
    Path file = folder.resolve("ato.db");
    open("ato.db").close();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, 4096));

    assertThatThrownBy(() -> open("ato.db"))
        .isInstanceOf(AtoException.class)
        .hasMessageStartingWith(file + " is a damaged database: ");
  }

  @Test
  void answersFromAFileThatItMayOnlyRead() {
    try (TestStore writable = TestStore.in(folder)) {
      writable.write(Recording.of("key").ended());
    }

    try (Store store = Store.openReadOnly(url("ato.db"))) {
      assertThat(store.runs(RunFilter.ALL)).hasSize(1);
    }
  }

  @Test
  void saysThatAReadOnlyFileOfTheOriginalNeedsToBeMigrated() throws IOException {
    Path file = folder.resolve("python.db");
    Files.write(file, MigrationsTest.fileOfTheOriginal());

    assertThatThrownBy(() -> Store.openReadOnly(url("python.db")))
        .isInstanceOf(AtoException.class)
        .hasMessage(
            "%s is read-only and has schema 0; this ato needs schema %d: make it writable once"
                .formatted(file, Migrations.latest()));
  }

  @Test
  void leavesNoLogBehindWhenItIsClosed() {
    open("ato.db").close();

    assertThat(folder.resolve("ato.db-wal")).doesNotExist();
  }

  private Store open(String name) {
    return Store.open(url(name));
  }

  private DatabaseUrl url(String name) {
    return DatabaseUrl.parse(folder.resolve(name).toString());
  }
}
