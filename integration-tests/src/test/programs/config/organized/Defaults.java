package organized;

import dev.ato.scope.Scope;
import dev.ato.scope.View;
import java.util.Map;

/** The defaults of a project in one place: a tree for each concern. */
final class Defaults {

  static final Scope SCOPE =
      Scope.named("config")
          .view(
              "defaults",
              View.byDefault(),
              c -> {
                c.set("data.dataset", "cifar10").set("data.batch_size", 32);
                c.set("data.num_workers", 4);
                c.set("model.backbone", "resnet50").set("model.pretrained", true);
                c.update(
                    Map.of("train", Map.of("lr", 0.001, "epochs", 100, "optimizer", "adam")));
                c.set("experiment.project_name", "my_project");
                c.set("experiment.sql.db_path", "sqlite:///experiments.db");
              });

  private Defaults() {}
}
