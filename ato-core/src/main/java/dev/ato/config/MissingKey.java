package dev.ato.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words for a key that is not there. */
final class MissingKey {

  private MissingKey() {}

  static ConfigException error(ADict tree, KeyPath path) {
    return new ConfigException("no key \"" + path + "\"" + advice(tree, path));
  }

  /** The key that was probably meant, else the keys that there are. */
  static String advice(ADict tree, KeyPath path) {
    List<Leaf> leaves = tree.leaves();
    return sameName(leaves, path)
        .or(() -> NearestName.of(path.toString(), prefixes(leaves, path.length())))
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElseGet(() -> siblings(tree));
  }

  /** A key of the very name, elsewhere. */
  private static Optional<String> sameName(List<Leaf> leaves, KeyPath path) {
    return leaves.stream()
        .map(Leaf::path)
        .filter(each -> each.last().equals(path.last()))
        .map(KeyPath::toString)
        .findFirst();
  }

  /** The paths of at most this length, those of trees among them. */
  private static Set<String> prefixes(List<Leaf> leaves, int length) {
    Set<String> paths = new LinkedHashSet<>();
    for (Leaf leaf : leaves) {
      List<String> keys = leaf.path().keys();
      paths.add(new KeyPath(keys.subList(0, Math.min(length, keys.size()))).toString());
    }
    return paths;
  }

  private static String siblings(ADict tree) {
    List<String> keys = List.copyOf(tree.keys());
    if (keys.isEmpty()) {
      return "; the config is empty";
    }
    boolean all = keys.size() <= 10;
    return "; there are "
        + String.join(", ", all ? keys : keys.subList(0, 10))
        + (all ? "" : ", ...");
  }
}
