package organized;

/** Trains with what the files of the project say together. */
final class Main {

  public static void main(String[] arguments) {
    Models.register(Defaults.SCOPE);
    Defaults.SCOPE.run(
        arguments,
        System.out,
        config ->
            System.out.printf(
                "%s %s: %s, %d epochs%n",
                config.string("experiment.project_name"),
                config.string("model.backbone"),
                config.string("data.dataset"),
                config.integer("train.epochs")));
  }
}
