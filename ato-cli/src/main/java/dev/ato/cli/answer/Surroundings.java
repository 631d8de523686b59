package dev.ato.cli.answer;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a command finds around it.
 *
 * @param folder the working directory, absolute
 * @param environment the environment variables
 * @param timeZone finds the time zone in which times are shown; a JVM takes long to tell its own
 */
public record Surroundings(
    Path folder, Map<String, String> environment, Supplier<ZoneId> timeZone, Screen screen) {

  /** Those of this process. */
  public static Surroundings ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Surroundings(
        Path.of("").toAbsolutePath(),
        environment,
        ZoneId::systemDefault,
        Screen.ofProcess(environment));
  }

  /** The time zone in which times are shown. */
  public ZoneId zone() {
    return timeZone.get();
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
