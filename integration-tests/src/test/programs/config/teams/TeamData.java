package teams;

import dev.ato.scope.Scope;
import dev.ato.scope.View;

/** What the team of the data owns; its lr is another one. */
final class TeamData {

  static final Scope SCOPE =
      Scope.named("data")
          .view("cifar", View.byDefault(), data -> data.set("dataset", "cifar10").set("lr", 0.001))
          .view(
              "imagenet",
              View.priority(1),
              data -> data.set("dataset", "imagenet").set("workers", 16));

  private TeamData() {}
}
