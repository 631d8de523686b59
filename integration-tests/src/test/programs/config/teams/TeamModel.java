package teams;

import dev.ato.scope.Scope;
import dev.ato.scope.View;

/** What the team of the model owns. */
final class TeamModel {

  static final Scope SCOPE =
      Scope.named("model")
          .view(
              "resnet_default",
              View.byDefault(),
              model -> model.set("backbone", "resnet50").set("lr", 0.1))
          .view(
              "resnet101",
              View.priority(1).withDoc("a bigger model, a lower rate"),
              model -> model.set("backbone", "resnet101").set("lr", 0.05))
          .doc("backbone", "Model backbone architecture");

  private TeamModel() {}
}
