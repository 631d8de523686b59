package dev.ato.scope;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Origin;
import dev.ato.scope.ViewSelection.Selected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts one config together, layer by layer; for one thread, and thrown away if a view fails. */
final class Merge {

  private static final ThreadLocal<@Nullable Merge> CURRENT = new ThreadLocal<>();

  private final Scope scope;
  private final List<Argument> arguments;
  private final WriteLog log = new WriteLog();
  private final ADict.Editor config = ADict.empty().edit(log);
  private final List<Layer> order = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private @Nullable Selected running;

  Merge(Scope scope, List<Argument> arguments) {
    this.scope = scope;
    this.arguments = arguments;
  }

  /** What a view wants to be done after the arguments. */
  private record Block(Selected view, Runnable body) {}

  /** The merge whose view calls, on this thread. */
  static Merge ofCallingView() {
    Merge merge = CURRENT.get();
    if (merge == null || merge.running == null) {
      throw new ScopeException("Scope.lazy stands in a view, but was called outside of all");
    }
    return merge;
  }

  Resolution resolve(Arguments given) {
    Merge outer = CURRENT.get();
    if (outer != null && outer.scope == scope) {
      throw new ScopeException(
          "scope " + scope.name() + " cannot be resolved by a view of its own");
    }
    CURRENT.set(this);
    try {
      ViewSelection views = new ViewSelection(scope.catalog());
      List<String> ignored = NamedViews.select(views, scope, arguments);
      apply(given, views);
      ADict merged = config.freeze();
      return new Resolution(scope, merged, List.copyOf(order), log, ignored, given);
    } finally {
      CURRENT.set(outer);
    }
  }

  private void apply(Arguments given, ViewSelection views) {
    applyTree(Layer.BASE, scope.base());
    applyTree(Layer.DEFAULTS, given.defaults());
    views.inOrder(false).forEach(this::applyView);
    enter(Layer.ARGUMENTS);
    UnknownKeys unknown = new UnknownKeys(scope, log);
    assignments().forEach(this::assign);
    unknown.expectLater(assignments());
    try {
      blocks.forEach(this::applyBlock);
      views.inOrder(true).forEach(this::applyView);
    } catch (ScopeException failure) {
      // A mistyped key is the likelier cause of what a view misses.
      unknown.check(failure);
      throw failure;
    }
    unknown.check(null);
  }

  private List<Argument.Assignment> assignments() {
    return arguments.stream()
        .filter(Argument.Assignment.class::isInstance)
        .map(Argument.Assignment.class::cast)
        .toList();
  }

  private void applyTree(Layer layer, ADict tree) {
    if (!tree.isEmpty()) {
      enter(layer);
      config.update(tree);
    }
  }

  private void assign(Argument.Assignment argument) {
    try {
      config.set(argument.path(), argument.value());
    } catch (ConfigException failure) {
      throw new ScopeException(Shown.line(String.valueOf(failure.getMessage())), failure);
    }
  }

  private void applyView(Selected view) {
    enter(view.layer());
    run(view, () -> view.view().content().writeTo(config));
  }

  private void applyBlock(Block block) {
    RegisteredView view = block.view.view();
    Layer layer =
        new Layer(Layer.Kind.LAZY_BLOCK, view.name(), view.view().priority(), block.view.because());
    if (!order.get(order.size() - 1).equals(layer)) {
      enter(layer);
    }
    run(block.view, block.body);
  }

  private void enter(Layer layer) {
    order.add(layer);
    log.enter(layer);
  }

  private void run(Selected view, Runnable body) {
    running = view;
    config.from(origins(view.view()));
    try {
      body.run();
    } catch (RuntimeException failure) {
      throw failed(view.view(), failure);
    } finally {
      running = null;
    }
    if (config.isFrozen()) {
      throw new ScopeException(
          view.view().words() + " froze the config; a scope does that itself, in the end");
    }
  }

  /** Each line of code is an origin of its own; a tree is one of the view. */
  private static Supplier<Origin> origins(RegisteredView view) {
    if (view.content() instanceof ViewContent.Code) {
      return () -> {
        CodePlace here = new CodePlace();
        return new Origin.InView(view.name(), () -> here.get().or(view::place));
      };
    }
    return view::origin;
  }

  private static ScopeException failed(RegisteredView view, RuntimeException failure) {
    Optional<Origin> place = CodePlace.of(failure).or(view::place);
    String where = new Origin.InView(view.name(), place).text();
    String message = String.valueOf(failure.getMessage());
    boolean isOwn = failure instanceof ConfigException;
    String what = isOwn ? message : "failed: " + failure.getClass().getName() + ": " + message;
    return new ScopeException(where + (isOwn ? ": " : " ") + Shown.line(what), failure);
  }

  /** Does something after the arguments: later, or now if that is after them. */
  void afterArguments(Runnable body) {
    Selected view = running;
    if (view == null || order.contains(Layer.ARGUMENTS)) {
      body.run();
    } else {
      blocks.add(new Block(view, body));
    }
  }
}
