package dev.ato.digest.encoders;

import dev.ato.digest.ValueEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Jackson's trees: what the JSON says, whichever node holds it. */
public final class JsonNodeEncoder implements ValueEncoder {

  /** Found as a service. */
  public JsonNodeEncoder() {}

  @Override
  public boolean encodes(Class<?> type) {
    return JsonNode.class.isAssignableFrom(type);
  }

  @Override
  public String kind(Object value) {
    return "json";
  }

  @Override
  public @Nullable Object content(Object value) {
    return plain((JsonNode) value);
  }

  private static @Nullable Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, @Nullable Object> map = new HashMap<>();
      node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
      return map;
    } else if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      node.forEach(element -> list.add(plain(element)));
      return list;
    } else if (node.isIntegralNumber()) {
      return node.bigIntegerValue();
    } else if (node.isNumber()) {
      return node.doubleValue();
    } else if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNull() ? null : node.asString();
  }
}
