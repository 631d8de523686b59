package dev.ato.cli.answer;

import dev.ato.track.MethodRef;

/** The name of a method in JSON. */
public final class MethodJson {

  private MethodJson() {}

  public static JsonObject of(MethodRef method) {
    return of(method.owner(), method.name(), method.descriptor());
  }

  public static JsonObject of(String owner, String name, String descriptor) {
    return new JsonObject().put("class", owner).put("method", name).put("descriptor", descriptor);
  }
}
