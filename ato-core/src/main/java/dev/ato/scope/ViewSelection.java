package dev.ato.scope;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views that are applied, each once, in the order in which they were chosen. */
final class ViewSelection {

  private final ViewCatalog catalog;
  private final Map<String, Selected> selected = new LinkedHashMap<>();

  /** Selects the default views, in the order in which they were registered. */
  ViewSelection(ViewCatalog catalog) {
    this.catalog = catalog;
    for (RegisteredView view : catalog.all()) {
      if (view.view().isDefault()) {
        select(view, "by default");
      }
    }
  }

  /**
   * A view that is applied.
   *
   * @param isLate whether after the arguments: it is lazy, or builds on one that is
   */
  record Selected(RegisteredView view, String because, boolean isLate) {
    Layer layer() {
      Layer.Kind kind = isLate ? Layer.Kind.LAZY_VIEW : Layer.Kind.VIEW;
      return new Layer(kind, view.name(), view.view().priority(), reason());
    }

    private String reason() {
      boolean isMoved = isLate && !view.view().isLazy();
      return isMoved ? because + ", late for it builds on a lazy view" : because;
    }
  }

  /** Selects a view, and first those that it is chained with. */
  void select(RegisteredView view, String because) {
    Deque<RegisteredView> waiting = new ArrayDeque<>();
    waiting.push(view);
    while (!waiting.isEmpty()) {
      RegisteredView next = waiting.peek();
      List<RegisteredView> before = missing(next);
      if (before.isEmpty()) {
        waiting.pop();
        add(next, waiting.isEmpty() ? because : "chained with " + waiting.peek().name());
      } else {
        waiting.push(before.get(0));
      }
    }
  }

  private List<RegisteredView> missing(RegisteredView view) {
    return view.view().chain().stream()
        .filter(name -> !selected.containsKey(name))
        .limit(1)
        .map(catalog::get)
        .toList();
  }

  private void add(RegisteredView view, String because) {
    boolean isLate =
        view.view().isLazy()
            || view.view().chain().stream()
                .anyMatch(name -> selected.containsKey(name) && selected.get(name).isLate());
    selected.putIfAbsent(view.name(), new Selected(view, because, isLate));
  }

  /** Those before or those after the arguments, in the order in which they are applied. */
  List<Selected> inOrder(boolean late) {
    List<Selected> part = new ArrayList<>();
    selected.values().stream().filter(each -> each.isLate() == late).forEach(part::add);
    return ViewOrder.of(part);
  }
}
