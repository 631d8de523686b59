package dev.ato.track;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One execution of a program.
 *
 * @param id the number that users type, unique in one store
 * @param key the random UUID that names the run in every store
 * @param command the program's main class, jar or module, then its arguments, secrets masked
 * @param exitCode known only if the program was started by {@code ato run}
 */
public record Run(
    long id,
    String key,
    String project,
    List<String> command,
    String mainClass,
    RunStatus status,
    Instant start,
    Optional<Instant> end,
    OptionalInt exitCode,
    List<String> tags,
    long pid,
    String host,
    String atoVersion) {}
