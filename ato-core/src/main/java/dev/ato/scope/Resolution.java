package dev.ato.scope;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.KeyPath;
import dev.ato.config.NearestName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A config that was put together, with the history of every key. Immutable, and safe to share
 * between threads without any care.
 */
public final class Resolution {

  private final Scope scope;
  private final ADict config;
  private final List<Layer> order;
  private final WriteLog log;
  private final List<String> ignored;
  private final Arguments arguments;
  // Made at the first question; two threads that ask at once make equal ones.
  private volatile @Nullable Histories histories;

  Resolution(
      Scope scope,
      ADict config,
      List<Layer> order,
      WriteLog log,
      List<String> ignored,
      Arguments arguments) {
    this.scope = scope;
    this.config = config;
    this.order = order;
    this.log = log;
    this.ignored = ignored;
    this.arguments = arguments;
  }

  /** The name of the scope. */
  public String name() {
    return scope.name();
  }

  /** The merged config. */
  public ADict config() {
    return config;
  }

  /** What was applied, in this order. */
  public List<Layer> order() {
    return order;
  }

  /** The arguments that named no view, where that is allowed. */
  public List<String> ignored() {
    return ignored;
  }

  /**
   * All writes to a key in order, each with who wrote it and why it won or lost; of a tree, those
   * to keys within, of an element of a list, those of the list.
   *
   * @throws ConfigException if the key was never written
   */
  public History history(String path) {
    return known().of(KeyPath.parse(path)).orElseThrow(() -> unknown(path));
  }

  /** The history of every key that was ever written, sorted by key. */
  public List<History> histories() {
    return known().all();
  }

  /** Whether the first argument asks for the manual, instead of what the program does. */
  public boolean asksForManual() {
    return arguments.askForManual();
  }

  /**
   * The order in which views were applied, and the documentation of the keys with their values and
   * who set them; if the arguments asked for the history of keys, that.
   */
  public String manual() {
    return Manual.of(this, "");
  }

  Scope scope() {
    return scope;
  }

  Arguments arguments() {
    return arguments;
  }

  private Histories known() {
    Histories made = histories;
    if (made == null) {
      made = new Histories(config, log);
      histories = made;
    }
    return made;
  }

  private ConfigException unknown(String path) {
    List<String> keys = histories().stream().map(each -> each.path().toString()).toList();
    String advice =
        NearestName.of(path, keys).map(near -> "; did you mean \"" + near + "\"?").orElse("");
    return new ConfigException("no key " + Shown.of(path) + " was ever written" + advice);
  }
}
