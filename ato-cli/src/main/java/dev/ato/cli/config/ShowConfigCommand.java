package dev.ato.cli.config;

import dev.ato.AtoException;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.UsageException;
import dev.ato.config.ADict;
import dev.ato.config.Leaf;
import dev.ato.config.Origin;
import dev.ato.config.format.Format;
import dev.ato.scope.Resolution;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ato config show}: the merged config, each key with who set it. */
@Command(
    description = {
      "Shows what config files and arguments say together: each key, its value and who set it.",
      "Files are merged in their order, key by key; arguments come after all files."
    })
final class ShowConfigCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description = "Print the config in this format instead: yaml, json, toml, xyz, ...")
  private String format = "";

  @Option(names = "--allow-unknown", description = "Arguments may set keys that no file has.")
  private boolean allowUnknown;

  @Parameters(
      paramLabel = "FILE|KEY=VALUE",
      arity = "1..*",
      description = "Config files, and values for keys: lr=0.1, model.layers=[1, 2].")
  private List<String> words = List.of();

  ShowConfigCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    LayeredFiles files = new LayeredFiles(surroundings);
    try {
      Resolution resolution = files.resolve(words, allowUnknown);
      ADict config = resolution.config();
      String text = format.isEmpty() ? table(config) : format().write(config);
      output.answer(surroundings.screen(), () -> files.relative(text), () -> json(config, files));
    } catch (UsageException failure) {
      throw failure;
    } catch (AtoException failure) {
      throw new AtoException(files.relative(String.valueOf(failure.getMessage())), failure);
    }
    return ExitCode.FINE;
  }

  private Format format() {
    return Format.named(format)
        .orElseThrow(
            () ->
                new UsageException(
                    "no format \""
                        + format
                        + "\"; accepted are yaml, json, toml, xyz, properties"));
  }

  private static String table(ADict config) {
    List<Leaf> leaves = config.leaves();
    int widest =
        leaves.stream().mapToInt(leaf -> Math.min(assignment(leaf).length(), 48)).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Leaf leaf : leaves) {
      String assignment = assignment(leaf);
      text.append(assignment).append(" ".repeat(Math.max(0, widest - assignment.length())));
      text.append("  ").append(who(leaf)).append('\n');
    }
    return leaves.isEmpty() ? "the config is empty\n" : text.toString();
  }

  private static String assignment(Leaf leaf) {
    return leaf.path() + " = " + leaf.value().shown();
  }

  private static String who(Leaf leaf) {
    return leaf.origin().map(Origin::text).orElse("");
  }

  private static JsonObject json(ADict config, LayeredFiles files) {
    return JsonObject.answer("configShow")
        .putEach(
            "keys",
            config.leaves(),
            leaf ->
                ConfigJson.value(leaf.value())
                    .put("key", leaf.path().toString())
                    .put("origin", files.relative(who(leaf))));
  }
}
