package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Origin;
import dev.ato.config.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What the nodes of a document say. A node that many aliases name becomes one shared value. */
final class YamlNodes {

  private final Source source;
  private final IdentityHashMap<Node, Value> collections = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Integer> sizes = new IdentityHashMap<>();
  private long values;

  YamlNodes(Source source) {
    this.source = source;
  }

  ADict root(Node node) {
    Value value = value(node);
    if (value.plain() instanceof ADict tree) {
      return tree;
    } else if (value.plain() == null) {
      return ADict.empty();
    }
    throw wrong(node, "expected a tree of keys at the top, but was " + value.shown());
  }

  private Value value(Node node) {
    if (node instanceof ScalarNode scalar) {
      count(1, node);
      return scalar(scalar);
    }
    Value known = collections.get(node);
    if (known != null) {
      count(sizes.getOrDefault(node, 0), node);
      return known;
    } else if (sizes.containsKey(node)) {
      throw wrong(node, "an alias names what it stands in; a tree cannot contain itself");
    }
    return collection(node);
  }

  private Value collection(Node node) {
    long before = values;
    sizes.put(node, 0);
    count(1, node);
    Value value =
        node instanceof MappingNode mapping ? mapping(mapping) : sequence((SequenceNode) node);
    sizes.put(node, (int) (values - before));
    collections.put(node, value);
    return value;
  }

  private Value sequence(SequenceNode node) {
    requireTag(node, Tag.SEQ);
    List<Value> elements = new ArrayList<>(node.getValue().size());
    for (Node element : node.getValue()) {
      elements.add(value(element));
    }
    return Value.ofList(elements, origin(node));
  }

  private Value mapping(MappingNode node) {
    requireTag(node, Tag.MAP);
    ADict.Builder tree = new ADict.Builder();
    for (NodeTuple tuple : node.getValue()) {
      if (isMerge(tuple.getKeyNode())) {
        merge(tuple.getValueNode(), tree);
      }
    }
    Keys keys = new Keys(source);
    for (NodeTuple tuple : node.getValue()) {
      if (!isMerge(tuple.getKeyNode())) {
        Mark place = tuple.getKeyNode().getStartMark();
        String key = key(tuple.getKeyNode());
        keys.requireNew(key, place.getLine() + 1, place.getColumn() + 1);
        tree.put(key, value(tuple.getValueNode()));
      }
    }
    return Value.of(tree.build(), origin(node));
  }

  /** {@code <<}: the keys of another tree, or of several, of which the first wins. */
  private void merge(Node node, ADict.Builder tree) {
    List<Node> merged = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    for (int i = merged.size() - 1; i >= 0; i--) {
      if (!(value(merged.get(i)).plain() instanceof ADict other)) {
        throw wrong(merged.get(i), "<< expects a tree of keys, or a list of such");
      }
      for (String key : other.keys()) {
        tree.put(key, other.entry(key).orElseThrow());
      }
    }
  }

  private static boolean isMerge(Node key) {
    return key.getTag().equals(Tag.MERGE);
  }

  /** A key is taken as it is written, whatever type it would have as a value. */
  private String key(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, "a key is a scalar, but here it is a list or a tree");
  }

  private Value scalar(ScalarNode node) {
    Tag tag = node.getTag();
    if (tag.equals(Tag.STR)) {
      return Value.of(node.getValue(), origin(node));
    } else if (tag.equals(Tag.INT)) {
      return typed(node, "a whole number", YamlValues::whole);
    } else if (tag.equals(Tag.FLOAT)) {
      return typed(node, "a number", YamlValues::fraction);
    } else if (tag.equals(Tag.BOOL)) {
      return typed(node, "true or false", YamlValues::bool);
    } else if (tag.equals(Tag.NULL)) {
      return Value.of(null, origin(node));
    } else if (tag.equals(Tag.TIMESTAMP)) {
      return typed(node, "a date or time", YamlValues::timestamp);
    } else if (tag.equals(YamlScalars.FLOAT_OF_1_2)) {
      return typed(node, "a number", YamlValues::fraction).withPythonType("str");
    } else if (tag.equals(YamlScalars.INT_OF_1_2)) {
      return typed(node, "a whole number", YamlValues::whole).withPythonType("str");
    } else if (tag.equals(Tag.MERGE)) {
      return Value.of(node.getValue(), origin(node));
    }
    throw unknownTag(node);
  }

  private Value typed(ScalarNode node, String expected, Function<String, Object> reading) {
    try {
      return Value.of(reading.apply(node.getValue()), origin(node));
    } catch (IllegalArgumentException e) {
      String shown = Value.of(node.getValue()).shown();
      String why = e instanceof NumberFormatException ? "" : ", which " + e.getMessage();
      throw wrong(node, "expected " + expected + ", but was " + shown + why);
    }
  }

  private void requireTag(Node node, Tag expected) {
    if (!node.getTag().equals(expected)) {
      throw unknownTag(node);
    }
  }

  private ConfigException unknownTag(Node node) {
    return wrong(
        node,
        "the tag "
            + node.getTag()
            + " is not accepted here; config knows !!str, !!int, !!float, !!bool, !!null, "
            + "!!timestamp, !!seq and !!map");
  }

  private void count(long more, Node node) {
    values += more;
    if (values > Limits.VALUES) {
      throw wrong(
          node, "with its aliases followed, the file holds more than " + Limits.VALUES + " values");
    }
  }

  private Origin origin(Node node) {
    Mark mark = node.getStartMark();
    return source.at(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private ConfigException wrong(Node node, String what) {
    @Nullable Mark mark = node.getStartMark();
    return mark == null
        ? new ConfigException(source.name() + ": " + what)
        : source.wrong(mark.getLine() + 1, mark.getColumn() + 1, what);
  }
}
