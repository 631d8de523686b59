package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Origin;
import dev.ato.config.Value;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON token by token with Jackson's parser. */
final class JsonReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Limits.NESTING).build())
          .build();

  private final Source source;
  private final JsonParser parser;
  private final int linesBefore;

  private JsonReader(Source source, JsonParser parser, int linesBefore) {
    this.source = source;
    this.parser = parser;
    this.linesBefore = linesBefore;
  }

  static ADict read(Source source) {
    new BracketDepth(source, "\"").requireModest();
    return read(source, source.text(), 0);
  }

  /** Reads part of a source, which begins after so many lines of it. */
  static ADict read(Source source, String text, int linesBefore) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new JsonReader(source, parser, linesBefore).document();
    } catch (JacksonException e) {
      throw wrong(source, e, linesBefore);
    }
  }

  private ADict document() {
    if (parser.nextToken() == null) {
      return ADict.empty();
    }
    TokenStreamLocation start = parser.currentTokenLocation();
    Value value = value();
    if (!(value.plain() instanceof ADict tree)) {
      throw wrong(start, "expected an object at the top, but was " + value.shown());
    } else if (parser.nextToken() != null) {
      throw wrong(parser.currentTokenLocation(), "expected nothing more after the object");
    }
    return tree;
  }

  private Value value() {
    Origin origin = origin(parser.currentTokenLocation());
    return switch (parser.currentToken()) {
      case START_OBJECT -> Value.of(object(), origin);
      case START_ARRAY -> Value.ofList(array(), origin);
      case VALUE_STRING -> Value.of(parser.getString(), origin);
      case VALUE_NUMBER_INT -> Value.of(parser.getNumberValue(), origin);
      case VALUE_NUMBER_FLOAT -> Value.of(parser.getDoubleValue(), origin);
      case VALUE_TRUE -> Value.of(true, origin);
      case VALUE_FALSE -> Value.of(false, origin);
      case VALUE_NULL -> Value.of(null, origin);
      default -> throw wrong(parser.currentTokenLocation(), "expected a value");
    };
  }

  private ADict object() {
    ADict.Builder tree = new ADict.Builder();
    Keys keys = new Keys(source);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      TokenStreamLocation place = parser.currentTokenLocation();
      keys.requireNew(key, place.getLineNr() + linesBefore, place.getColumnNr());
      parser.nextToken();
      tree.put(key, value());
    }
    return tree.build();
  }

  private List<Value> array() {
    List<Value> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value());
    }
    return elements;
  }

  private Origin origin(TokenStreamLocation place) {
    return source.at(place.getLineNr() + linesBefore, place.getColumnNr());
  }

  private ConfigException wrong(TokenStreamLocation place, String what) {
    return source.wrong(place.getLineNr() + linesBefore, place.getColumnNr(), what);
  }

  private static ConfigException wrong(Source source, JacksonException e, int linesBefore) {
    TokenStreamLocation place = e.getLocation();
    String what = Source.oneLine(e.getOriginalMessage());
    return place == null
        ? new ConfigException(source.name() + ": " + what, e)
        : source.wrong(place.getLineNr() + linesBefore, place.getColumnNr(), what);
  }
}
