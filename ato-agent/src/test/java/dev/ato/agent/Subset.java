package dev.ato.agent;

/** Shows the root's reader to the tests of other packages. */
public final class Subset {

  private Subset() {}

  /** The reader of the subset. */
  public static YamlReader reader() {
    return new YamlSubset();
  }
}
