package dev.ato.scope;

import dev.ato.config.Origin;
import java.util.Optional;

/** A view with its name, its content and the line that registered it. */
record RegisteredView(String name, View view, ViewContent content, Optional<Origin> place) {

  /** The origin of all that it writes without saying more. */
  Origin origin() {
    return new Origin.InView(name, place);
  }

  /** Its name and place, as messages say it. */
  String words() {
    return origin().text();
  }
}
