package dev.ato.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.AtoException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  private static final Path FOLDER = Path.of("/home/someone/project");

  @ParameterizedTest
  @CsvSource({
    "sqlite:///runs.db, /home/someone/project/runs.db",
    "sqlite:///out/runs.db, /home/someone/project/out/runs.db",
    "sqlite:////data/runs.db, /data/runs.db",
    "jdbc:sqlite:runs.db, /home/someone/project/runs.db",
    "jdbc:sqlite:/data/runs.db, /data/runs.db",
    "runs.db, /home/someone/project/runs.db",
    "../runs.db, /home/someone/runs.db",
    "/data/runs.db, /data/runs.db"
  })
  void namesAFileRelativeToTheWorkingDirectory(String url, Path file) {
    assertThat(DatabaseUrl.parse(url, FOLDER).file()).isEqualTo(file);
  }

  @Test
  void keepsJournalsBesideTheFile() {
    DatabaseUrl url = DatabaseUrl.parse("sqlite:///experiments.db", FOLDER);

    assertThat(url.journalFolder()).isEqualTo(FOLDER.resolve("experiments.db.journal"));
  }

  @Test
  void keepsJournalsOfAServerInTheWorkingDirectory() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://db.acme.com/runs", FOLDER);

    assertThat(url.journalFolder()).isEqualTo(FOLDER.resolve(".ato"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ada:secret@db/runs",
        "postgres://ada:secret@db/runs",
        "jdbc:postgresql://db/runs?user=ada&password=secret",
        "postgresql+psycopg2://ada:secret@db/runs"
      })
  void saysThatPostgresIsNotYetSupportedAndKeepsItsPassword(String text) {
    DatabaseUrl url = DatabaseUrl.parse(text, FOLDER);

    assertThat(url.kind()).isEqualTo(DatabaseUrl.Kind.POSTGRESQL);
    assertThatThrownBy(url::file)
        .isInstanceOf(AtoException.class)
        .hasMessageContaining("PostgreSQL is not yet supported")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://db/runs",
        "jdbc:h2:mem:runs",
        "sqlite://runs.db",
        "sqlite:runs.db",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite:///runs.db?mode=ro",
        ""
      })
  void refusesAnythingElseAndSaysWhatIsAccepted(String url) {
    assertThatThrownBy(() -> DatabaseUrl.parse(url, FOLDER))
        .isInstanceOf(AtoException.class)
        .hasMessageStartingWith("database \"" + url + "\" ")
        .hasMessageContaining("accepted are sqlite:///file.db");
  }

  @ParameterizedTest
  @CsvSource({
    "sqlite:////home/someone/project/out/runs.db, true",
    "jdbc:sqlite:/home/someone/project/out/runs.db, true",
    "sqlite:///out/runs.db, true",
    "runs.db, true",
    "sqlite:///other.db, false",
    "sqlite:////elsewhere/out/runs.db, false",
    "postgresql://db/runs, false",
    "mysql://db/runs, false"
  })
  void recognisesItselfAsAnotherProcessWroteIt(String other, boolean same) {
    DatabaseUrl url = DatabaseUrl.parse("sqlite:///out/runs.db", FOLDER);

    assertThat(url.means(other)).isEqualTo(same);
  }

  @Test
  void masksCredentialsWhereverItIsShown() {
    DatabaseUrl url =
        DatabaseUrl.parse("postgresql://ada:secret@db/runs?sslpassword=x&a=b", FOLDER);

    assertThat(url).hasToString("postgresql://***@db/runs?sslpassword=***&a=b");
  }
}
