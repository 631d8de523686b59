package dev.ato.build;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The listings of methods that are asked for class by class: one class is held at a time. */
final class Listings {

  private @Nullable BuildClass owner;
  private Map<String, String> held = Map.of();

  String of(BuildMethod method) {
    if (owner != method.owner()) {
      owner = method.owner();
      held = method.owner().listings();
    }
    return held.getOrDefault(method.key().member(), "");
  }
}
