package dev.ato.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The views that arguments name. */
final class NamedViews {

  private NamedViews() {}

  /** Selects them in the order of the arguments; answers those that are none and may be. */
  static List<String> select(ViewSelection views, Scope scope, List<Argument> arguments) {
    scope.catalog().check();
    List<String> ignored = new ArrayList<>();
    for (Argument argument : arguments) {
      if (argument instanceof Argument.Name named) {
        Optional<RegisteredView> view = scope.catalog().find(named.name());
        view.ifPresent(each -> views.select(each, "named by argument " + named.number()));
        if (view.isEmpty() && !scope.allowsUnknownViews()) {
          throw unknown(scope, named);
        } else if (view.isEmpty()) {
          ignored.add(named.text());
        }
      }
    }
    return List.copyOf(ignored);
  }

  private static ScopeException unknown(Scope scope, Argument.Name named) {
    String what = "no view named " + Shown.of(named.name()) + " (argument " + named.number() + ")";
    return scope.catalog().unknown(what, named.name());
  }
}
