package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Where the build left what the tests start. */
public final class Built {

  private Built() {}

  /** A file of the repository, named by its path from the root. */
  public static Path file(String path) {
    Path file = Path.of("..").resolve(path).toAbsolutePath().normalize();
    assertThat(file).as("made by mvn package").exists();
    return file;
  }

  /** The agent's option for {@code java}, with an argument unless that is empty. */
  public static String agent(String argument) {
    String option = "-javaagent:" + file("ato-agent/target/ato-agent.jar");
    return argument.isEmpty() ? option : option + "=" + argument;
  }

  /** A program of the JDK that runs the tests. */
  public static String jdkTool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
