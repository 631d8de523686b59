package dev.ato.agent;

import dev.ato.agent.Node.Mapping;
import dev.ato.agent.Node.Scalar;
import dev.ato.agent.Node.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where settings come from, a file or a variable, for messages that say so. */
final class Source {

  private final String name;

  Source(String name) {
    this.name = name;
  }

  /** The place of a piece of this source. */
  String where(Node node) {
    return node.line() == 0 ? name : name + ":" + node.line() + ":" + node.column();
  }

  RulesException wrong(Node node, String problem) {
    return new RulesException(where(node) + ": " + problem);
  }

  /** The text of a value that must be single and not empty. */
  String text(String key, Node value) {
    if (value instanceof Scalar scalar && !scalar.text().isEmpty()) {
      return scalar.text();
    }
    throw wrong(value, key + " must be a single value, but was " + kind(value));
  }

  /** The texts of a value that may be single or a list; none if it is empty. */
  List<Scalar> texts(String key, Node value) {
    if (value instanceof Scalar scalar) {
      return scalar.text().isEmpty() ? Collections.emptyList() : Collections.singletonList(scalar);
    }
    if (!(value instanceof Sequence list)) {
      throw wrong(value, key + " must be a value or a list of values, but was " + kind(value));
    }
    List<Scalar> texts = new ArrayList<>();
    for (Node item : list.items()) {
      text(key, item);
      texts.add((Scalar) item);
    }
    return texts;
  }

  /**
   * The text of a value, where {@code {first: 100, sample: 5}} is another way to write {@code
   * "first: 100, sample: 5"}.
   */
  String textOrPairs(String key, Node value) {
    if (!(value instanceof Mapping map) || map.entries().isEmpty()) {
      return text(key, value);
    }
    StringBuilder pairs = new StringBuilder();
    for (Node.Entry entry : map.entries()) {
      String name = entry.key().text();
      pairs.append(pairs.length() == 0 ? "" : ", ").append(name).append(": ");
      pairs.append(text(name, entry.value()));
    }
    return pairs.toString();
  }

  RulesException unknownKey(Scalar key, List<String> accepted) {
    StringBuilder problem = new StringBuilder("unknown key '").append(key.text()).append("'; ");
    if (Suggestion.nearest(key.text(), accepted).isPresent()) {
      problem.append("did you mean '").append(Suggestion.nearest(key.text(), accepted).get());
      problem.append("'? ");
    }
    return wrong(key, problem.append("accepted: ").append(String.join(", ", accepted)).toString());
  }

  private static String kind(Node value) {
    if (value instanceof Scalar scalar) {
      return scalar.text().isEmpty() ? "empty" : "'" + scalar.text() + "'";
    }
    return value instanceof Mapping ? "a map" : "a list";
  }
}
