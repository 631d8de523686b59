package dev.ato.cli.offline;

import dev.ato.build.Build;
import dev.ato.build.BuildComparison;
import dev.ato.build.BuildReader;
import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Progress;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.memory.CommandMemory;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ato compare}: which methods really changed between two builds, offline. */
@Command(
    description = {
      "Lists the methods whose logic differs between two builds.",
      "With METHOD: how its code differs. No class path is needed."
    })
public final class CompareCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description =
          "The older build: a jar, a directory, a class file; several as in a class path.")
  private String older = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer build.")
  private String newer = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "METHOD",
      description = "Class#method, or any ending of it that is unique.")
  private Optional<String> method = Optional.empty();

  @Option(
      names = "--noise",
      description = "Also the methods whose bytecode differs and whose logic does not.")
  private boolean noise;

  @Option(names = "--all", description = "Every method, not only a screenful.")
  private boolean all;

  /** The command in the given surroundings. */
  public CompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    KnownFingerprints known = CommandMemory.of(surroundings.environment());
    try (Progress progress = Progress.of(screen(), output, "classes read")) {
      BuildReader reader = new BuildReader(known, progress::step);
      try (Build before = reader.read(paths(older));
          Build after = reader.read(paths(newer), before)) {
        BuildComparison comparison = BuildComparison.of(before, after);
        progress.erase();
        int exitCode = method.isPresent() ? ofMethod(method.get(), comparison) : ofAll(comparison);
        known.save();
        complain(before);
        complain(after);
        boolean complete = before.unreadable().isEmpty() && after.unreadable().isEmpty();
        return complete ? exitCode : ExitCode.FAILURE;
      }
    }
  }

  /** One path, or several as in a class path. */
  private List<Path> paths(String typed) {
    Path whole = surroundings.path(typed);
    return Files.exists(whole) || !typed.contains(File.pathSeparator)
        ? List.of(whole)
        : Stream.of(typed.split(File.pathSeparator))
            .filter(path -> !path.isEmpty())
            .map(surroundings::path)
            .toList();
  }

  private int ofAll(BuildComparison comparison) {
    CompareText text = new CompareText(older, newer, noise, all, screen().paint());
    output.answer(screen(), () -> text.of(comparison), () -> CompareJson.of(comparison, noise));
    return comparison.differs() ? ExitCode.DIFFERENT : ExitCode.FINE;
  }

  private int ofMethod(String name, BuildComparison comparison) {
    ComparedMethod compared = ComparedMethod.find(name, comparison);
    output.answer(
        screen(), () -> compared.text(older, newer, screen().paint()), () -> compared.json());
    return compared.differs() ? ExitCode.DIFFERENT : ExitCode.FINE;
  }

  private void complain(Build build) {
    build.unreadable().forEach(screen()::say);
  }

  private Screen screen() {
    return surroundings.screen();
  }
}
