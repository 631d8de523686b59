package dev.ato.scope;

import java.util.List;
import java.util.stream.Stream;

/**
 * When a view is applied, and what for. Views of lower priority are applied first, of the same
 * priority in the order in which they were chosen: the default ones as registered, then those that
 * arguments name.
 *
 * @param isDefault whether it is applied without being named
 * @param isLazy whether it is applied after the arguments, and may override them
 * @param chain the names of the views that are applied with it, each of them before it
 * @param doc what it is for, in words; may be empty
 */
public record View(
    int priority, boolean isDefault, boolean isLazy, List<String> chain, String doc) {

  private static final View ON_REQUEST = new View(0, false, false, List.of(), "");

  /** A view whose lists stay as they are. */
  public View {
    chain = List.copyOf(chain);
  }

  /** A view that is applied if an argument names it. */
  public static View onRequest() {
    return ON_REQUEST;
  }

  /** A view that is always applied. */
  public static View byDefault() {
    return ON_REQUEST.withDefault();
  }

  /** A view of a priority, applied if an argument names it. */
  public static View priority(int priority) {
    return ON_REQUEST.withPriority(priority);
  }

  /** A view that is applied after the arguments, if one of them names it. */
  public static View lazy() {
    return ON_REQUEST.withLazy();
  }

  /** A view that is applied if an argument names it, and after the views it builds on. */
  public static View chainedWith(String... views) {
    return ON_REQUEST.withChain(views);
  }

  /** The same of another priority. */
  public View withPriority(int other) {
    return new View(other, isDefault, isLazy, chain, doc);
  }

  /** The same, always applied. */
  public View withDefault() {
    return new View(priority, true, isLazy, chain, doc);
  }

  /** The same, applied after the arguments. */
  public View withLazy() {
    return new View(priority, isDefault, true, chain, doc);
  }

  /** The same, building on more views. */
  public View withChain(String... views) {
    List<String> longer = Stream.concat(chain.stream(), Stream.of(views)).distinct().toList();
    return new View(priority, isDefault, isLazy, longer, doc);
  }

  /** The same with words about it. */
  public View withDoc(String words) {
    return new View(priority, isDefault, isLazy, chain, words);
  }
}
