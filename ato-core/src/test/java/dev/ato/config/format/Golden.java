package dev.ato.config.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What ato for Python computes, one row a line. */
final class Golden {

  private Golden() {}

  static List<Map<String, Object>> rows(String name) {
    try (InputStream file = Golden.class.getResourceAsStream(name)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (String line : new String(file.readAllBytes(), UTF_8).lines().toList()) {
        @SuppressWarnings("unchecked") // The keys of JSON objects are texts.
        Map<String, Object> row = JsonMapper.shared().readValue(line, Map.class);
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
