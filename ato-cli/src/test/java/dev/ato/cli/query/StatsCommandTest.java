package dev.ato.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.testing.Snapshot;
import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import dev.ato.cli.testing.Traced;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTest {

  @TempDir Path folder;

  @Test
  void projectsAreCountedAndWhatChangesMostIsNamed() throws IOException {
    Traced.at(1).code("com.acme.Scorer#score", "score", "old").endIn(folder);
    Traced.at(2).code("com.acme.Scorer#score", "score", "new").endIn(folder);
    Traced.at(3, "other").endIn(folder);

    Answer answer = new Terminal(folder).ato("stats");

    Snapshot.assertMatches("stats", answer.out().replaceAll("\\d\\.\\d MiB", "0.3 MiB"));
    Snapshot.assertFitsTheScreen(answer.out());
  }

  @Test
  void programsReadItAsJson() {
    Traced.at(1).code("com.acme.Scorer#score", "score", "old").endIn(folder);

    assertThat(new Terminal(folder).ato("stats", "--json").out())
        .contains("\"project\":\"demo\",\"runs\":1,\"failed\":0")
        .contains("\"traces\":1,\"changed\":0,\"calls\":0,\"kept\":0");
  }
}
