package dev.ato.cli.config;

import dev.ato.cli.answer.JsonObject;
import dev.ato.config.Value;

/** Values of configs in JSON: their text and their type, for JSON has fewer types. */
final class ConfigJson {

  private ConfigJson() {}

  static JsonObject value(Value value) {
    return new JsonObject()
        .put("value", String.valueOf(value.plain()))
        .put("type", value.pythonType());
  }
}
