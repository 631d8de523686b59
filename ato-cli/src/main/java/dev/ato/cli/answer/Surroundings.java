package dev.ato.cli.answer;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param folder the working directory, absolute
 * @param environment the environment variables
 * @param zone the time zone in which times are shown
 */
public record Surroundings(
    Path folder, Map<String, String> environment, ZoneId zone, Screen screen) {

  /** Those of this process. */
  public static Surroundings ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Surroundings(
        Path.of("").toAbsolutePath(),
        environment,
        ZoneId.systemDefault(),
        Screen.ofProcess(environment));
  }

  /** What a path that the user typed means here. */
  public Path path(String typed) {
    return folder.resolve(typed);
  }

  /** A path as a user would write it here: short, if it lies below the working directory. */
  public String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(folder) && !absolute.equals(folder)
        ? folder.relativize(absolute).toString()
        : absolute.toString();
  }
}
