package dev.ato.scope;

import dev.ato.config.NearestName;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The views of a scope by name, in the order in which they were registered. */
final class ViewCatalog {

  private final Map<String, RegisteredView> views = new LinkedHashMap<>();

  void add(RegisteredView view) {
    String name = view.name();
    boolean isNameable =
        !name.isBlank() && !name.contains("=") && !name.equals("manual") && !name.startsWith("-");
    if (!isNameable && !view.view().isDefault()) {
      throw new ScopeException("no argument could name a view " + Shown.of(name));
    }
    RegisteredView other = views.putIfAbsent(name, view);
    if (other != null) {
      throw new ScopeException("there are two of " + other.words());
    }
  }

  Collection<RegisteredView> all() {
    return Collections.unmodifiableCollection(views.values());
  }

  Optional<RegisteredView> find(String name) {
    return Optional.ofNullable(views.get(name));
  }

  /** A view that is known to be there, after {@link #check}. */
  RegisteredView get(String name) {
    return find(name).orElseThrow(() -> unknown("no view " + Shown.of(name), name));
  }

  ScopeException unknown(String what, String name) {
    String advice =
        NearestName.of(name, views.keySet())
            .map(near -> "did you mean \"" + near + "\"?")
            .orElseGet(() -> views.isEmpty() ? "the scope has none" : "there are " + someNames());
    return new ScopeException(what + "; " + advice);
  }

  private String someNames() {
    String some = views.keySet().stream().limit(10).collect(Collectors.joining(", "));
    return some + (views.size() > 10 ? ", ..." : "");
  }

  /** Fails if a view is chained with one that is not there, or at last with itself. */
  void check() {
    Map<String, Boolean> done = new HashMap<>();
    for (RegisteredView view : views.values()) {
      if (!done.containsKey(view.name())) {
        follow(view, done);
      }
    }
  }

  /** Walks the chains of a view, without recursion: they may be long. */
  private void follow(RegisteredView start, Map<String, Boolean> done) {
    Map<String, Iterator<String>> open = new LinkedHashMap<>();
    Deque<RegisteredView> path = new ArrayDeque<>();
    open(start, open, path, done);
    while (!path.isEmpty()) {
      RegisteredView view = path.getLast();
      Iterator<String> chain = open.getOrDefault(view.name(), Collections.emptyIterator());
      if (!chain.hasNext()) {
        path.removeLast();
        open.remove(view.name());
        done.put(view.name(), true);
        continue;
      }
      RegisteredView next = chained(view, chain.next());
      if (open.containsKey(next.name())) {
        throw cycle(open, next.name());
      } else if (!done.containsKey(next.name())) {
        open(next, open, path, done);
      }
    }
  }

  private static void open(
      RegisteredView view,
      Map<String, Iterator<String>> open,
      Deque<RegisteredView> path,
      Map<String, Boolean> done) {
    open.put(view.name(), view.view().chain().iterator());
    path.addLast(view);
    done.put(view.name(), false);
  }

  private RegisteredView chained(RegisteredView view, String name) {
    return find(name)
        .orElseThrow(
            () -> unknown(view.words() + " is chained with no view " + Shown.of(name), name));
  }

  private static ScopeException cycle(Map<String, Iterator<String>> open, String again) {
    String chain =
        open.keySet().stream()
            .dropWhile(name -> !name.equals(again))
            .collect(Collectors.joining(" -> "));
    return new ScopeException("views are chained in a cycle: " + chain + " -> " + again);
  }
}
