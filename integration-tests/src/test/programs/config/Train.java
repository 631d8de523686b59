import dev.ato.config.ADict;
import dev.ato.scope.Scope;
import dev.ato.scope.ScopeException;
import dev.ato.scope.View;

/**
 * A program whose config is put together from views and its arguments.
 *
 * <pre>
 *   java Train                            lr 0.001, 50 epochs
 *   java Train high_lr                    lr 0.003
 *   java Train long_run                   lr 0.003 and 200 epochs: it builds on high_lr
 *   java Train lr=0.01 dataset=cifar10    as the arguments say; 10 classes, which follow
 *   java Train manual long_run            what was applied, and who set what
 *   java Train manual=lr long_run         the history of a key
 * </pre>
 */
final class Train {

  private static final Scope SCOPE =
      Scope.named("train")
          .view(
              "defaults",
              View.byDefault(),
              config -> {
                config.set("lr", 1e-3);
                config.set("epochs", 50);
                config.set("dataset", "imagenet");
                config.set("model.name", "resnet50");
                config.set("model.layers", 50);
                Scope.lazy(
                    () -> {
                      if (config.string("model.name").equals("resnet101")) {
                        config.set("model.layers", 101);
                      }
                    });
              })
          .view("high_lr", View.priority(1).withDoc("three times the rate"), c -> c.set("lr", 3e-3))
          .view("long_run", View.priority(2).withChain("high_lr"), c -> c.set("epochs", 200))
          .view(
              "classes",
              View.lazy().withDefault(),
              c -> c.set("classes", c.string("dataset").equals("imagenet") ? 1000 : 10))
          .doc("lr", "Learning rate for optimizer")
          .doc("epochs", "Number of training epochs")
          .doc("model.name", "Model architecture (resnet50, resnet101, etc.)");

  public static void main(String[] arguments) {
    try {
      SCOPE.run(arguments, System.out, Train::train);
    } catch (ScopeException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    }
  }

  private static void train(ADict config) {
    System.out.printf(
        "Training %s (%d layers) on %s (%d classes) for %d epochs with lr=%s%n",
        config.string("model.name"),
        config.integer("model.layers"),
        config.string("dataset"),
        config.integer("classes"),
        config.integer("epochs"),
        config.number("lr"));
  }
}
