package dev.ato.cli.answer;

import dev.ato.digest.Sha256;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object in the making; its members keep their order, and what is empty is left out. */
public final class JsonObject {

  /** Names the form of all answers; JSON.md describes it. */
  public static final String SCHEMA = "ato-answer/1";

  private final Map<String, Object> members = new LinkedHashMap<>();

  /** The beginning of a whole answer. */
  public static JsonObject answer(String kind) {
    return new JsonObject().put("schema", SCHEMA).put("answer", kind);
  }

  public JsonObject put(String name, String text) {
    return set(name, text);
  }

  public JsonObject put(String name, long number) {
    return set(name, number);
  }

  public JsonObject put(String name, boolean truth) {
    return set(name, truth);
  }

  public JsonObject put(String name, Sha256 hash) {
    return set(name, hash.hex());
  }

  public JsonObject put(String name, Instant moment) {
    return set(name, moment.toString());
  }

  public JsonObject put(String name, JsonObject object) {
    return set(name, object);
  }

  /** A member that is there only if {@code value} is: a text, number, hash or moment. */
  public JsonObject put(String name, Optional<?> value) {
    value.ifPresent(present -> set(name, plain(present)));
    return this;
  }

  /** A list of texts. */
  public JsonObject putTexts(String name, List<String> texts) {
    return set(name, texts);
  }

  /** A list of numbers. */
  public JsonObject putNumbers(String name, List<Long> numbers) {
    return set(name, numbers);
  }

  /** A list with an object for each item. */
  public <T> JsonObject putEach(String name, List<T> items, Function<T, JsonObject> form) {
    return set(name, items.stream().map(form).toList());
  }

  /** An object with a text for each name. */
  public JsonObject putMap(String name, Map<String, String> texts) {
    JsonObject object = new JsonObject();
    texts.forEach(object::put);
    return put(name, object);
  }

  /** The object on one line. */
  public String text() {
    return JsonText.of(this);
  }

  public Map<String, Object> members() {
    return members;
  }

  private JsonObject set(String name, Object value) {
    members.put(name, value);
    return this;
  }

  private static Object plain(Object value) {
    return value instanceof Number || value instanceof Boolean || value instanceof JsonObject
        ? value
        : value.toString();
  }
}
