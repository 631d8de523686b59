package dev.ato.track.sql;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Lists of strings as JSON arrays; uses the streaming parser alone, which starts quickly. */
final class JsonStrings {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonStrings() {}

  static String write(List<String> values) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      values.forEach(json::writeString);
      json.writeEndArray();
    }
    return text.toString();
  }

  /** The scalars of a JSON array as strings, in order. */
  static List<String> read(String text) {
    List<String> values = new ArrayList<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          values.add(json.getString());
        }
      }
    }
    return List.copyOf(values);
  }
}
