package dev.ato.cli;

import dev.ato.track.MethodRef;

/** The name of a method in JSON. */
final class MethodJson {

  private MethodJson() {}

  static JsonObject of(MethodRef method) {
    return of(method.owner(), method.name(), method.descriptor());
  }

  static JsonObject of(String owner, String name, String descriptor) {
    return new JsonObject().put("class", owner).put("method", name).put("descriptor", descriptor);
  }
}
