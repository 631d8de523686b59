package dev.ato.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import dev.ato.cli.testing.Traced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

  @TempDir Path folder;

  @Test
  void aFolderInWhichNothingHasHappenedYetIsFine() {
    String out = ato().out();

    assertThat(out)
        .contains("Rules    none: the program's own code is traced, no results")
        .contains("Database " + folder.resolve("ato.db") + " is made when the first run is read")
        .contains("Agents   no other in the environment");
    assertThat(Files.exists(folder.resolve("ato.db"))).isFalse();
  }

  @Test
  void runsAreCountedAndTheLastOneIsLookedAt() {
    Traced.at(1).endIn(folder);

    assertThat(ato().out()).contains("ato.db, 1 run\n");
  }

  @Test
  void aBadRuleIsAProblem() throws IOException {
    Files.writeString(folder.resolve("ato.yaml"), "trcaes: []\n");

    Answer answer = ato();

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.out())
        .contains("Rules    problem: ato.yaml:1:1: unknown key 'trcaes'")
        .contains("-> until then programs run untraced");
  }

  @Test
  void aFileThatIsNoDatabaseIsAProblem() throws IOException {
    Files.writeString(
        folder.resolve("ato.db"), "not a database, but a text of some length".repeat(9));

    Answer answer = ato();

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.out()).contains("Database problem: ").contains("-> move the file away");
  }

  @Test
  void aMisspeltVariableIsAWarning() {
    Answer answer = new Terminal(folder).with("ATO_DATABSE", "x.db").ato("doctor");

    assertThat(answer.out())
        .contains("Variable warning: ATO_DATABSE means nothing to ato")
        .contains("-> did you mean ATO_DATABASE?");
  }

  @Test
  void otherAgentsAreNamed() {
    Answer answer =
        new Terminal(folder)
            .with("JAVA_TOOL_OPTIONS", "-Xmx1g \"-javaagent:/opt/jacoco.jar=x=y\"")
            .with("MAVEN_OPTS", "-javaagent:/opt/ato-agent.jar")
            .ato("doctor");

    assertThat(answer.out())
        .contains("Agents   JAVA_TOOL_OPTIONS starts jacoco.jar, which ato sees through")
        .contains("Agents   warning: MAVEN_OPTS starts ato in every program");
  }

  @Test
  void programsReadItAsJson() {
    assertThat(new Terminal(folder).ato("doctor", "--json").out())
        .contains("{\"state\":\"ok\",\"subject\":\"Rules\"");
  }

  private Answer ato() {
    return new Terminal(folder).ato("doctor");
  }
}
