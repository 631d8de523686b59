package dev.ato.cli.answer;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON (RFC 8259) with Jackson's generator, without its data binding. */
final class JsonText {

  private final JsonGenerator generator;

  private JsonText(JsonGenerator generator) {
    this.generator = generator;
  }

  static String of(JsonObject object) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      new JsonText(generator).write(object);
    }
    return text.toString();
  }

  private void write(Object value) {
    if (value instanceof JsonObject object) {
      writeObject(object);
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      list.forEach(this::write);
      generator.writeEndArray();
    } else if (value instanceof Number number) {
      generator.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else {
      generator.writeString(value.toString());
    }
  }

  private void writeObject(JsonObject object) {
    generator.writeStartObject();
    object
        .members()
        .forEach(
            (name, value) -> {
              generator.writeName(name);
              write(value);
            });
    generator.writeEndObject();
  }
}
