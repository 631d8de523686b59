import dev.ato.config.ADict;
import dev.ato.config.format.ConfigFile;
import dev.ato.scope.Scope;
import dev.ato.scope.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Configs of other tools: files of any format, a folder as Hydra lays it out; written anew. */
final class External {

  private static final Scope SCOPE =
      Scope.named("config")
          .view(
              "external",
              View.byDefault(),
              config -> {
                config.update(ConfigFile.load(Path.of("experiments", "baseline.yaml")));
                config.update(ConfigFile.load(Path.of("models", "resnet.yaml")));
              })
          .view("composed", View.onRequest(), External::composed);

  private static ADict composed() {
    return ConfigFile.composeHierarchy(
        Path.of("configs"),
        Map.of("model", "resnet50", "data", "imagenet"),
        Map.of("model.lr", 0.01),
        List.of("model.backbone", "data.dataset"));
  }

  public static void main(String[] arguments) {
    SCOPE.run(
        arguments,
        System.out,
        config -> {
          ConfigFile.save(config, Path.of("final.yaml"));
          System.out.println(config.toMap());
        });
  }
}
