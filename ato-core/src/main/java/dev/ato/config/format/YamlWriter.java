package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.KeyPath;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.serializer.Serializer;

/**
 * Writes YAML that this package and PyYAML read alike: a text that either would take for something
 * else stands in quotes.
 */
final class YamlWriter {

  private static final Format FORMAT = Format.YAML;

  private YamlWriter() {}

  static String write(ADict tree) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setSplitLines(false);
    options.setIndent(2);
    options.setMaxSimpleKeyLength(1024);
    StringWriter text = new StringWriter();
    Serializer serializer =
        new Serializer(new Emitter(text, options), new YamlScalars(), options, null);
    try {
      serializer.open();
      serializer.serialize(tree(KeyPath.ROOT, tree));
      serializer.close();
    } catch (IOException e) {
      throw new IllegalStateException("a StringWriter takes everything", e);
    }
    return text.toString();
  }

  private static Node tree(KeyPath path, ADict tree) {
    List<NodeTuple> tuples = new ArrayList<>(tree.size());
    for (String key : tree.keys()) {
      KeyPath below = path.child(key);
      Node value = value(below, tree.entry(key).orElseThrow().plain());
      tuples.add(new NodeTuple(text(below, key), value));
    }
    FlowStyle style = tree.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
    return new MappingNode(Tag.MAP, tuples, style);
  }

  private static Node list(KeyPath path, List<?> list) {
    List<Node> elements = new ArrayList<>(list.size());
    boolean scalars = true;
    for (int i = 0; i < list.size(); i++) {
      Node element = value(path.child(Integer.toString(i)), list.get(i));
      scalars &= element instanceof ScalarNode;
      elements.add(element);
    }
    return new SequenceNode(Tag.SEQ, elements, scalars ? FlowStyle.FLOW : FlowStyle.BLOCK);
  }

  private static Node value(KeyPath path, @Nullable Object value) {
    if (value == null) {
      return scalar(Tag.NULL, "null");
    } else if (value instanceof ADict tree) {
      return tree(path, tree);
    } else if (value instanceof List<?> list) {
      return list(path, list);
    } else if (value instanceof String text) {
      return text(path, text);
    } else if (value instanceof Double number) {
      return scalar(Tag.FLOAT, number(number));
    } else if (value instanceof Boolean || value instanceof Number) {
      return scalar(value instanceof Boolean ? Tag.BOOL : Tag.INT, value.toString());
    } else if (value instanceof LocalTime) {
      throw Unholdable.error(path, FORMAT, "has no times of day", value);
    }
    return scalar(Tag.TIMESTAMP, IsoText.of(path, FORMAT, value));
  }

  private static Node text(KeyPath path, String text) {
    Unholdable.requireCharacters(path, FORMAT, text);
    boolean plain = YamlScalars.plain(text).equals(Tag.STR) && isEverywherePlain(text);
    ScalarStyle style = plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
    return new ScalarNode(Tag.STR, text, null, null, style);
  }

  /** What the emitter may still decide to quote; what it would write in several lines is quoted. */
  private static boolean isEverywherePlain(String text) {
    return text.chars()
            .noneMatch(
                c ->
                    c < ' '
                        || (c >= 0x7F && c <= 0xA0)
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0xFEFF)
        && !text.equals("=");
  }

  /** PyYAML wants a dot in what has an exponent. */
  private static String number(double number) {
    String text = PythonFloat.repr(number);
    return switch (text) {
      case "nan" -> ".nan";
      case "inf" -> ".inf";
      case "-inf" -> "-.inf";
      default -> text.indexOf('.') < 0 ? text.replace("e", ".0e") : text;
    };
  }

  private static Node scalar(Tag tag, String text) {
    return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
  }
}
