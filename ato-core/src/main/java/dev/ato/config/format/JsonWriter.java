package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.KeyPath;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON, two spaces a level, or all on one line. */
final class JsonWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;
  private final Format format;

  private JsonWriter(JsonGenerator generator, Format format) {
    this.generator = generator;
    this.format = format;
  }

  static String write(ADict tree) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(indenter)
            .withArrayIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter());
    return write(tree, Format.JSON, new Indented(printer)) + "\n";
  }

  static String writeLine(ADict tree) {
    return write(tree, Format.JSON_LINES, ObjectWriteContext.empty()) + "\n";
  }

  private static String write(ADict tree, Format format, ObjectWriteContext context) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(context, text)) {
      new JsonWriter(generator, format).tree(KeyPath.ROOT, tree);
    }
    return text.toString();
  }

  private void tree(KeyPath path, ADict tree) {
    generator.writeStartObject();
    for (String key : tree.keys()) {
      KeyPath below = path.child(key);
      Unholdable.requireCharacters(below, format, key);
      generator.writeName(key);
      value(below, tree.entry(key).orElseThrow().plain());
    }
    generator.writeEndObject();
  }

  private void value(KeyPath path, @Nullable Object value) {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof ADict tree) {
      tree(path, tree);
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (int i = 0; i < list.size(); i++) {
        value(path.child(Integer.toString(i)), list.get(i));
      }
      generator.writeEndArray();
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (value instanceof Long whole) {
      generator.writeNumber(whole);
    } else if (value instanceof BigInteger whole) {
      generator.writeNumber(whole);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      generator.writeNumber(number);
    } else if (value instanceof String text) {
      Unholdable.requireCharacters(path, format, text);
      generator.writeString(text);
    } else {
      String lack =
          value instanceof Double ? "holds finite numbers alone" : "has no dates or times";
      throw Unholdable.error(path, format, lack, value);
    }
  }

  private static final class Indented extends ObjectWriteContext.Base {

    private final PrettyPrinter printer;

    Indented(PrettyPrinter printer) {
      this.printer = printer;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
