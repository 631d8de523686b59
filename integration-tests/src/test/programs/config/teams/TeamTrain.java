package teams;

import dev.ato.config.ADict;
import dev.ato.scope.MultiScope;
import dev.ato.scope.ScopeException;

/** The point where the scopes of two teams meet: {@code java teams.TeamTrain resnet101 data.lr=1}. */
final class TeamTrain {

  private static final MultiScope SCOPES = MultiScope.of(TeamModel.SCOPE, TeamData.SCOPE);

  public static void main(String[] arguments) {
    try {
      SCOPES.run(arguments, System.out, configs -> configs.call(TeamTrain.class, "train"));
    } catch (ScopeException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    }
  }

  /** Its parameters are named as the scopes; compiled with -parameters. */
  static void train(ADict model, ADict data) {
    System.out.printf(
        "Training %s on %s, model lr %s, data lr %s%n",
        model.string("backbone"), data.string("dataset"), model.number("lr"), data.number("lr"));
  }
}
