package dev.ato.scope;

import dev.ato.config.ADict;
import dev.ato.config.KeyPath;
import dev.ato.config.Origin;
import dev.ato.config.format.ConfigFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Puts a config together from views and the arguments of a program, and keeps who wrote what.
 *
 * <pre>{@code
 * Scope scope =
 *     Scope.named("train")
 *         .view("defaults", View.byDefault(), c -> c.set("lr", 0.001).set("model.depth", 12))
 *         .view("high_lr", View.priority(1).withDoc("for small data"), c -> c.set("lr", 0.01));
 *
 * Resolution resolution = scope.resolve("high_lr", "model.depth=24");
 * resolution.config().number("lr"); // 0.01
 * resolution.history("lr"); // view defaults (Train.java:3) lost to view high_lr (Train.java:4)
 * }</pre>
 *
 * <p>Applied are, in this order: the scope's own config ({@link #base}); the default views and
 * those that arguments name, by priority; the arguments; what views left for afterwards ({@link
 * #lazy}); the lazy views, by priority. A view that is chained with others comes after them. Each
 * view runs once. The later write wins, and {@link Resolution#history} tells of all.
 *
 * <p>Views are registered by one thread; then any number of threads may resolve, and share what
 * they get.
 */
public final class Scope {

  private final String name;
  private final ViewCatalog catalog = new ViewCatalog();
  private final Map<KeyPath, String> docs = new LinkedHashMap<>();
  private ADict base = ADict.empty();
  private boolean allowsUnknownKeys;
  private boolean allowsUnknownViews;

  private Scope(String name) {
    this.name = name;
  }

  /** A scope without views. Its name is a word: letters, digits, {@code _} and {@code -}. */
  public static Scope named(String name) {
    if (!name.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*")) {
      throw new ScopeException(
          "a scope is named by letters, digits, _ and -, but was named " + Shown.of(name));
    }
    return new Scope(name);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Merges a config into the one that the scope starts with. */
  public Scope base(ADict config) {
    Origin place = new Origin.Named("base config" + inParentheses(CodePlace.ofCaller()));
    base = base.edit().from(() -> place).update(config).freeze();
    return this;
  }

  /** Adds a view that is applied if an argument names it. */
  public Scope view(String view, Consumer<ADict.Editor> body) {
    return add(view, View.onRequest(), new ViewContent.Code(body));
  }

  /** Adds a view that code writes; each of its lines is an origin. */
  public Scope view(String view, View settings, Consumer<ADict.Editor> body) {
    return add(view, settings, new ViewContent.Code(body));
  }

  /** Adds a view that merges a map; its keys are taken as they are. */
  public Scope view(String view, View settings, Map<String, ?> content) {
    return view(view, settings, ADict.of(content));
  }

  /** Adds a view that merges a tree. */
  public Scope view(String view, View settings, ADict content) {
    return view(view, settings, () -> content);
  }

  /** Adds a view that merges a tree, which is made when the view is applied. */
  public Scope view(String view, View settings, Supplier<ADict> content) {
    return add(view, settings, new ViewContent.Tree(content));
  }

  /**
   * Adds a view that merges a file and what it builds on ({@link ConfigFile#load}); it is read when
   * the view is applied.
   */
  public Scope view(String view, View settings, Path file) {
    return view(view, settings, () -> ConfigFile.load(file));
  }

  /** Adds a view that merges what a framework or the environment says. */
  public Scope view(String view, View settings, PropertySource source) {
    return view(view, settings, source::read);
  }

  /** Says what a key is for; arguments may set a key that is documented. */
  public Scope doc(String path, String words) {
    docs.put(KeyPath.parse(path), words);
    return this;
  }

  /** From now on arguments may set keys that no view does. */
  public Scope allowUnknownKeys() {
    allowsUnknownKeys = true;
    return this;
  }

  /** From now on words that are no view are left out ({@link Resolution#ignored()}). */
  public Scope allowUnknownViews() {
    allowsUnknownViews = true;
    return this;
  }

  /**
   * Within a view: does something after the arguments, and before the lazy views. In a view that is
   * itself applied after them, it is done at once.
   */
  public static void lazy(Runnable body) {
    Merge.ofCallingView().afterArguments(body);
  }

  /**
   * Puts the config together.
   *
   * @throws ScopeException if an argument is not understood, names an unknown view or key, or a
   *     view fails; nothing of it stays
   */
  public Resolution resolve(String... arguments) {
    return resolve(Arguments.of(arguments));
  }

  /**
   * Puts the config together.
   *
   * @throws ScopeException if an argument names an unknown view or key, or a view fails; nothing of
   *     it stays
   */
  public Resolution resolve(Arguments arguments) {
    return resolve(arguments, arguments.parsed());
  }

  Resolution resolve(Arguments given, List<Argument> arguments) {
    return new Merge(this, arguments).resolve(given);
  }

  /**
   * Puts the config together and hands it on; if the first argument is {@code manual}, prints the
   * manual instead.
   */
  public Resolution run(String[] arguments, PrintStream out, Consumer<ADict> body) {
    Resolution resolution = resolve(arguments);
    if (resolution.asksForManual()) {
      out.print(resolution.manual());
    } else {
      body.accept(resolution.config());
    }
    return resolution;
  }

  ADict base() {
    return base;
  }

  ViewCatalog catalog() {
    return catalog;
  }

  Map<KeyPath, String> docs() {
    return Collections.unmodifiableMap(docs);
  }

  boolean allowsUnknownKeys() {
    return allowsUnknownKeys;
  }

  boolean allowsUnknownViews() {
    return allowsUnknownViews;
  }

  private Scope add(String view, View settings, ViewContent content) {
    catalog.add(new RegisteredView(view, settings, content, CodePlace.ofCaller()));
    return this;
  }

  private static String inParentheses(Optional<Origin> place) {
    return place.map(known -> " (" + known.text() + ")").orElse("");
  }
}
