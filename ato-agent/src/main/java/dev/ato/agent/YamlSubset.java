package dev.ato.agent;

import dev.ato.agent.Node.Entry;
import dev.ato.agent.Node.Mapping;
import dev.ato.agent.Node.Scalar;
import dev.ato.agent.Node.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads the YAML that rules are usually written in, at a fraction of what a whole YAML library
 * costs when a process starts: block maps and lists, scalars and flow collections of scalars that
 * end on their line, comments. Of anything else it says that it does not know it, and never
 * guesses.
 */
final class YamlSubset implements YamlReader {

  @Override
  public Node read(String text) {
    return new Block(YamlLines.split(text)).document();
  }

  /** The descent through the lines of one document. */
  private static final class Block {

    private final List<YamlLine> lines;
    private int next;

    Block(List<YamlLine> lines) {
      this.lines = lines;
    }

    Node document() {
      if (lines.isEmpty()) {
        return new Mapping(Collections.emptyList(), 1, 1);
      }
      YamlLine first = lines.get(0);
      Node root = block(first.indent());
      if (next < lines.size()) {
        throw lines.get(next).unknown("this indentation");
      }
      return root;
    }

    private Node block(int indent) {
      return lines.get(next).isItem() ? sequence(indent) : mapping(indent);
    }

    private Sequence sequence(int indent) {
      YamlLine first = lines.get(next);
      List<Node> items = new ArrayList<>();
      while (isAt(indent) && lines.get(next).isItem()) {
        items.add(item(lines.get(next), indent));
      }
      return new Sequence(items, first.number(), indent + 1);
    }

    private Node item(YamlLine line, int indent) {
      YamlLine rest = line.afterDash();
      if (rest.isEmpty()) {
        next++;
        return nestedOrEmpty(line, indent, line.indent() + 1);
      }
      if (rest.isItem()) {
        throw rest.unknown("a list that begins on the line of another");
      }
      if (rest.colon() < 0) {
        next++;
        return valueOnLine(rest, rest.indent());
      }
      lines.set(next, rest);
      return mapping(rest.indent());
    }

    private Mapping mapping(int indent) {
      YamlLine first = lines.get(next);
      List<Entry> entries = new ArrayList<>();
      while (isAt(indent) && !lines.get(next).isItem()) {
        entries.add(entry(lines.get(next), indent));
      }
      return new Mapping(entries, first.number(), indent + 1);
    }

    private Entry entry(YamlLine line, int indent) {
      Scalar key = line.key();
      YamlLine value = line.afterColon();
      next++;
      if (!value.isEmpty()) {
        return new Entry(key, valueOnLine(value, indent));
      }
      if (isAt(indent) && lines.get(next).isItem()) {
        return new Entry(key, sequence(indent));
      }
      return new Entry(key, nestedOrEmpty(line, indent, value.indent()));
    }

    private Node nestedOrEmpty(YamlLine line, int indent, int column) {
      if (next < lines.size() && lines.get(next).indent() > indent) {
        return block(lines.get(next).indent());
      }
      return new Scalar("", line.number(), column + 1);
    }

    private Node valueOnLine(YamlLine value, int indent) {
      if (next < lines.size() && lines.get(next).indent() > indent) {
        throw lines.get(next).unknown("a value of several lines");
      }
      return new YamlValue(value).read();
    }

    private boolean isAt(int indent) {
      return next < lines.size() && lines.get(next).indent() == indent;
    }
  }
}
