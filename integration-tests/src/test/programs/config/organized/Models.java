package organized;

import dev.ato.scope.Scope;
import dev.ato.scope.View;
import java.nio.file.Path;

/** The views of models: one in code, one in a file. */
final class Models {

  private Models() {}

  static void register(Scope scope) {
    scope.view(
        "resnet101", View.priority(1).withDoc("deeper"), c -> c.set("model.backbone", "resnet101"));
    scope.view("vit", View.priority(1), Path.of("conf", "vit.yaml"));
  }
}
