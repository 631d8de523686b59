package dev.ato.cli.config;

import dev.ato.cli.answer.CommandGroup;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.UsageException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ato config}: the commands that look at config files. */
@Command(
    description = {
      "Looks at config files: YAML, JSON, JSON Lines, TOML, XYZ, Python, properties, HOCON.",
      "Each command: --help, --json, --verbose."
    })
public final class ConfigCommand implements Callable<Integer>, CommandGroup {

  private final Map<String, Callable<Integer>> commands = new LinkedHashMap<>();

  /** The commands in the given surroundings. */
  public ConfigCommand(Surroundings surroundings) {
    commands.put("show", new ShowConfigCommand(surroundings));
    commands.put("why", new WhyConfigCommand(surroundings));
    commands.put("hash", new HashCommand(surroundings));
  }

  @Override
  public Map<String, Callable<Integer>> commands() {
    return commands;
  }

  @Override
  public Integer call() {
    throw new UsageException(
        "a command of config is missing; accepted are " + String.join(", ", commands.keySet()));
  }
}
