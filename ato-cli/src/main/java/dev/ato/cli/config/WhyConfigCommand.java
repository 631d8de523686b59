package dev.ato.cli.config;

import dev.ato.AtoException;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.UsageException;
import dev.ato.scope.Change;
import dev.ato.scope.History;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ato config why}: every write to a key, and why the last one won. */
@Command(
    description = {
      "Shows every write to a key, in order: the value, who wrote it, and why it won or lost.",
      "Files are merged in their order, key by key; arguments come after all files."
    })
final class WhyConfigCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--allow-unknown", description = "Arguments may set keys that no file has.")
  private boolean allowUnknown;

  @Parameters(
      index = "0",
      paramLabel = "KEY",
      description = "A dotted path; of a tree, the keys within.")
  private String key = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE|KEY=VALUE",
      description = "Config files, and values for keys.")
  private List<String> words = List.of();

  WhyConfigCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    LayeredFiles files = new LayeredFiles(surroundings);
    try {
      History history = files.resolve(words, allowUnknown).history(key);
      output.answer(
          surroundings.screen(), () -> history.text(files::relative), () -> json(history, files));
    } catch (UsageException failure) {
      throw failure;
    } catch (AtoException failure) {
      throw new AtoException(files.relative(String.valueOf(failure.getMessage())), failure);
    }
    return ExitCode.FINE;
  }

  private static JsonObject json(History history, LayeredFiles files) {
    JsonObject answer = JsonObject.answer("configWhy").put("key", history.path().toString());
    answer.put("value", history.value().map(ConfigJson::value));
    return answer.putEach("writes", history.changes(), change -> json(change, files));
  }

  private static JsonObject json(Change change, LayeredFiles files) {
    return ConfigJson.value(change.value())
        .put("number", change.number())
        .put("key", change.path().toString())
        .put("kind", lower(change.kind()))
        .put("who", files.relative(change.who()))
        .put("outcome", lower(change.outcome()))
        .put("reason", files.relative(change.reason()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
