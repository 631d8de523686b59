package dev.ato.scope.picocli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.scope.Change;
import dev.ato.scope.MultiScope;
import dev.ato.scope.Resolution;
import dev.ato.scope.Scope;
import dev.ato.scope.View;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class ScopeArgumentsTest {

  /** A command of an application. */
  @Command(name = "train", mixinStandardHelpOptions = true)
  static final class Train {

    @Option(
        names = {"-g", "--gpu"},
        defaultValue = "0")
    private int gpu;

    @Option(names = "--batch-size")
    private int batchSize = 32;

    @Option(names = "--out")
    private Path out;

    @Option(names = "--model.lr")
    private Double lr;

    @Mixin private ScopeArguments arguments = new ScopeArguments();
  }

  private final Scope scope =
      Scope.named("train")
          .view("defaults", View.byDefault(), c -> c.set("lr", 0.001).set("gpu", 3))
          .view("high_lr", View.priority(1), c -> c.set("lr", 0.01));

  @Test
  void optionsAreKeysBesideViewsAndValues() {
    Resolution resolution = resolve("--batch-size", "64", "high_lr", "lr=0.5", "--out=x/y");

    assertThat(resolution.config().integer("batch_size")).isEqualTo(64);
    assertThat(resolution.config().number("lr")).isEqualTo(0.5);
    assertThat(resolution.config().string("out")).isEqualTo(Path.of("x", "y").toString());
    assertThat(winner(resolution, "batch_size").who()).isEqualTo("argument 1: --batch-size 64");
    assertThat(winner(resolution, "lr").who()).isEqualTo("argument 4: lr=0.5");
  }

  @Test
  void aDefaultComesBeforeAllViews() {
    Resolution resolution = resolve();

    assertThat(resolution.config().integer("gpu")).isEqualTo(3);
    assertThat(resolution.history("gpu").changes().get(0).who())
        .isEqualTo("default of option --gpu");
  }

  @Test
  void aValueThatWasGivenCountsAlsoIfItEqualsItsDefault() {
    Resolution resolution = resolve("-g", "0");

    assertThat(resolution.config().integer("gpu")).isZero();
    assertThat(winner(resolution, "gpu").who()).isEqualTo("argument 1: -g 0");
  }

  @Test
  void optionsReachTheScopesThatTheirNamesBeginWith() {
    MultiScope scopes = MultiScope.of(Scope.named("model"), Scope.named("data"));
    CommandLine line = new CommandLine(new OnlyModel());
    line.parseArgs("--model.lr=0.5");

    OnlyModel command = line.getCommand();
    assertThat(command.arguments.resolve(scopes).config("model").number("lr")).isEqualTo(0.5);
  }

  /** A command whose options are those of scopes. */
  @Command(name = "model")
  static final class OnlyModel {

    @Option(names = "--model.lr")
    private Double lr;

    @Mixin private ScopeArguments arguments = new ScopeArguments();
  }

  private Resolution resolve(String... arguments) {
    Train train = new Train();
    new CommandLine(train).parseArgs(arguments);
    return train.arguments.resolve(scope);
  }

  private static Change winner(Resolution resolution, String key) {
    return resolution.history(key).winner().orElseThrow();
  }
}
