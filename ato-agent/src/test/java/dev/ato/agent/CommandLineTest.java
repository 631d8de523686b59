package dev.ato.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void argumentsWithBlanksAreKeptWhole() {
    CommandLine command =
        CommandLine.of(
            List.of("java", "-Xmx1g", "-jar", "my app.jar", "two words", ""),
            "my app.jar two words ");

    assertThat(command.options()).containsExactly("-Xmx1g", "-jar");
    assertThat(command.program()).isEqualTo("my app.jar");
    assertThat(command.arguments()).containsExactly("two words", "");
  }

  @Test
  void withoutTheSystemsWordsTheJvmsTextIsSplit() {
    CommandLine command = CommandLine.of(List.of(), "com.acme.Main a b");

    assertThat(command.program()).isEqualTo("com.acme.Main");
    assertThat(command.arguments()).containsExactly("a", "b");
  }

  @Test
  void anArgumentFileThatTheLauncherExpandedFallsBackToTheJvmsText() {
    CommandLine command = CommandLine.of(List.of("java", "@options"), "com.acme.Main a");

    assertThat(command.program()).isEqualTo("com.acme.Main");
    assertThat(command.arguments()).containsExactly("a");
  }

  @Test
  void aSourceFileIsTheProgramAndNotTheJdksLauncherOfIt() {
    CommandLine command =
        CommandLine.of(
            List.of("java", "-Xmx1g", "Price.java", "a b"),
            "jdk.compiler/com.sun.tools.javac.launcher.Main Price.java a b");

    assertThat(command.options()).containsExactly("-Xmx1g");
    assertThat(command.program()).isEqualTo("Price.java");
    assertThat(command.arguments()).containsExactly("a b");
  }

  @Test
  void thisProcessHasAProgram() {
    assertThat(CommandLine.current().program()).isNotEmpty();
  }
}
