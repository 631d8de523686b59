package dev.ato.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way from the root of a tree to a value: one key after the other.
 *
 * <p>As text the keys are joined by dots. A key that would be misread so, because it is empty,
 * contains a dot or a control character or begins with a quote, stands in double quotes, in which a
 * backslash escapes: {@code hosts."example.org".port}. {@link #parse} and {@link #toString} are
 * inverse to each other.
 *
 * @param keys the keys as they are, without quotes
 */
public record KeyPath(List<String> keys) implements Comparable<KeyPath> {

  /** The way to the tree itself. */
  public static final KeyPath ROOT = new KeyPath(List.of());

  /** A path of these keys. */
  public KeyPath {
    keys = List.copyOf(keys);
  }

  /** A path of keys, taken as they are. */
  public static KeyPath of(String... keys) {
    return new KeyPath(List.of(keys));
  }

  /**
   * The path that a text says.
   *
   * @throws ConfigException if a key is empty without quotes, or a quote is not closed
   */
  public static KeyPath parse(String text) {
    return new KeyPathParser(text).parse();
  }

  /** How many keys it has. */
  public int length() {
    return keys.size();
  }

  /** Whether it leads to the tree itself. */
  public boolean isRoot() {
    return keys.isEmpty();
  }

  /** The path one key further. */
  public KeyPath child(String key) {
    List<String> longer = new ArrayList<>(keys.size() + 1);
    longer.addAll(keys);
    longer.add(key);
    return new KeyPath(longer);
  }

  /** This path, then another. */
  public KeyPath then(KeyPath further) {
    if (isRoot() || further.isRoot()) {
      return isRoot() ? further : this;
    }
    List<String> longer = new ArrayList<>(keys);
    longer.addAll(further.keys);
    return new KeyPath(longer);
  }

  /** The path without its last key; of the root the root. */
  public KeyPath parent() {
    return isRoot() ? this : new KeyPath(keys.subList(0, keys.size() - 1));
  }

  /** The last key; of the root an empty text. */
  public String last() {
    return isRoot() ? "" : keys.get(keys.size() - 1);
  }

  /** Whether {@code other} leads to the same place, or to one on the way there. */
  public boolean startsWith(KeyPath other) {
    return length() >= other.length() && keys.subList(0, other.length()).equals(other.keys);
  }

  @Override
  public int compareTo(KeyPath other) {
    int shared = Math.min(length(), other.length());
    for (int i = 0; i < shared; i++) {
      int order = keys.get(i).compareTo(other.keys.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(length(), other.length());
  }

  /** The path as text, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return keys.stream().map(KeyQuotes::quoteIfNeeded).collect(Collectors.joining("."));
  }
}
