package dev.ato.cli.config;

import dev.ato.AtoException;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.format.ConfigFile;
import dev.ato.config.format.Interpolation;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ato config hash}: the hashes of config files. */
@Command(
    description = {
      "Prints the structural hash and the content hash of config files, a line each.",
      "The structural hash is that of ato for Python: equal if keys and types are. Where Python takes"
          + " a number for a text, as 1e-3 in YAML, the line says so.",
      "What cannot be read is told on stderr, and the exit code is then 3."
    })
final class HashCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--resolve",
      description = "First put in what references as of OmegaConf mean, such as $${model.lr}.")
  private boolean resolve;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Config files; the ending of the name says the format.")
  private List<String> files = List.of();

  HashCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    boolean[] complete = {true};
    files.parallelStream()
        .map(this::hash)
        .forEachOrdered(
            hashed -> {
              hashed.configs().forEach(this::print);
              if (!hashed.failure().isEmpty()) {
                surroundings.screen().say(hashed.failure());
                complete[0] = false;
              }
            });
    return complete[0] ? ExitCode.FINE : ExitCode.FAILURE;
  }

  /** What came of one file. */
  private record Hashed(List<HashedConfig> configs, String failure) {}

  private Hashed hash(String file) {
    try {
      List<ADict> configs = ConfigFile.loadAll(path(file)).stream().map(this::resolved).toList();
      Stream<String> names =
          configs.size() == 1
              ? Stream.of(file)
              : IntStream.rangeClosed(1, configs.size()).mapToObj(number -> file + "#" + number);
      List<String> named = names.toList();
      return new Hashed(
          IntStream.range(0, configs.size())
              .mapToObj(i -> HashedConfig.of(named.get(i), configs.get(i)))
              .toList(),
          "");
    } catch (AtoException e) {
      return new Hashed(List.of(), relative(String.valueOf(e.getMessage())));
    }
  }

  private Path path(String file) {
    try {
      return surroundings.path(file);
    } catch (InvalidPathException e) {
      throw new ConfigException(file + ": is no name of a file: " + e.getReason(), e);
    }
  }

  private ADict resolved(ADict config) {
    return resolve ? Interpolation.resolve(config) : config;
  }

  /** Names of files as the user would write them here. */
  private String relative(String message) {
    return message.replace(
        surroundings.folder() + surroundings.folder().getFileSystem().getSeparator(), "");
  }

  private void print(HashedConfig config) {
    output.answer(surroundings.screen(), config::text, config::json);
  }
}
