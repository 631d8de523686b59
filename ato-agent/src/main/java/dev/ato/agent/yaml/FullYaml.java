package dev.ato.agent.yaml;

import dev.ato.agent.Node;
import dev.ato.agent.Node.Entry;
import dev.ato.agent.Node.Mapping;
import dev.ato.agent.Node.Scalar;
import dev.ato.agent.Node.Sequence;
import dev.ato.agent.YamlException;
import dev.ato.agent.YamlReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads any YAML document as SnakeYAML does; nothing in it is ever constructed but its text. */
public final class FullYaml implements YamlReader {

  private static final int DEEPEST = 50;

  @Override
  public Node read(String text) {
    Optional<org.yaml.snakeyaml.nodes.Node> root = compose(text);
    return root.isEmpty() ? new Mapping(List.of(), 1, 1) : node(root.get(), 0);
  }

  private static Optional<org.yaml.snakeyaml.nodes.Node> compose(String text) {
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      return Optional.ofNullable(yaml.compose(new StringReader(text)));
    } catch (MarkedYAMLException e) {
      throw exception(e.getProblemMark(), e.getProblem());
    } catch (org.yaml.snakeyaml.error.YAMLException e) {
      throw new YamlException(1, 1, firstLine(String.valueOf(e.getMessage())));
    }
  }

  private static Node node(org.yaml.snakeyaml.nodes.Node node, int depth) {
    if (depth > DEEPEST) {
      throw exception(node.getStartMark(), "deeper than " + DEEPEST + " levels");
    }
    checkTag(node);
    int line = node.getStartMark().getLine() + 1;
    int column = node.getStartMark().getColumn() + 1;
    if (node instanceof MappingNode mapping) {
      return new Mapping(entries(mapping, depth), line, column);
    }
    if (node instanceof SequenceNode sequence) {
      return new Sequence(items(sequence, depth), line, column);
    }
    return new Scalar(((ScalarNode) node).getValue(), line, column);
  }

  private static List<Node> items(SequenceNode sequence, int depth) {
    List<Node> items = new ArrayList<>();
    for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
      items.add(node(item, depth + 1));
    }
    return items;
  }

  private static List<Entry> entries(MappingNode mapping, int depth) {
    List<Entry> entries = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(node(tuple.getKeyNode(), depth + 1) instanceof Scalar key)) {
        throw exception(tuple.getKeyNode().getStartMark(), "a key must be a single value");
      }
      entries.add(new Entry(key, node(tuple.getValueNode(), depth + 1)));
    }
    return entries;
  }

  /** An unquoted {@code !com.acme.T} is a tag to YAML, and would otherwise vanish silently. */
  private static void checkTag(org.yaml.snakeyaml.nodes.Node node) {
    String tag = node.getTag().getValue();
    if (!tag.startsWith(Tag.PREFIX)) {
      throw exception(
          node.getStartMark(),
          "a value that begins with '!' must stand in quotes: \"" + tag + "\"");
    }
  }

  private static YamlException exception(@Nullable Mark mark, @Nullable String problem) {
    String what = firstLine(String.valueOf(problem));
    return mark == null
        ? new YamlException(1, 1, what)
        : new YamlException(mark.getLine() + 1, mark.getColumn() + 1, what);
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
