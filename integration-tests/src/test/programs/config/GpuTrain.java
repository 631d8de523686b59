import dev.ato.config.ADict;
import dev.ato.scope.Resolution;
import dev.ato.scope.Scope;
import dev.ato.scope.View;
import dev.ato.scope.picocli.ScopeArguments;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command with options of its own, which are part of the config: {@code --gpu 1 lr=0.1}. */
@Command(name = "train", mixinStandardHelpOptions = true)
final class GpuTrain implements Runnable {

  private static final Scope SCOPE =
      Scope.named("config")
          .view("defaults", View.byDefault(), c -> c.set("lr", 0.001).set("batch_size", 32));

  @Option(names = "--gpu", defaultValue = "0", description = "The number of the GPU.")
  private int gpu;

  @Option(names = "--seed", defaultValue = "42", description = "For everything random.")
  private int seed;

  @Mixin private ScopeArguments arguments = new ScopeArguments();

  public static void main(String[] words) {
    System.exit(new CommandLine(new GpuTrain()).execute(words));
  }

  @Override
  public void run() {
    Resolution resolution = arguments.resolve(SCOPE);
    if (resolution.asksForManual()) {
      System.out.print(resolution.manual());
      return;
    }
    ADict config = resolution.config();
    System.out.printf(
        "GPU %d, seed %d, lr %s%n",
        config.integer("gpu"), config.integer("seed"), config.number("lr"));
  }
}
