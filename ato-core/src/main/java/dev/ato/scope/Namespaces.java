package dev.ato.scope;

import dev.ato.config.ADict;
import dev.ato.config.KeyPath;
import dev.ato.config.Leaf;
import dev.ato.config.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which argument belongs to which scope. */
final class Namespaces {

  private final Map<String, Scope> scopes;
  private final Map<String, List<Argument>> parts = new LinkedHashMap<>();

  Namespaces(Map<String, Scope> scopes) {
    this.scopes = scopes;
    scopes.keySet().forEach(name -> parts.put(name, new ArrayList<>()));
  }

  /** The arguments of each scope, their keys without its name. */
  Map<String, Arguments> divide(Arguments arguments) {
    for (Argument argument : arguments.parsed()) {
      if (argument instanceof Argument.Assignment assignment) {
        assign(assignment);
      } else if (argument instanceof Argument.Name named) {
        name(named);
      }
    }
    Map<String, ADict.Editor> defaults = defaults(arguments.defaults());
    Map<String, Arguments> divided = new LinkedHashMap<>();
    parts.forEach(
        (name, part) -> {
          ADict.Editor own = defaults.getOrDefault(name, ADict.editor());
          divided.put(name, new Arguments(part, own.freeze(), manual(arguments, name)));
        });
    return divided;
  }

  /** What the manual of one scope is asked for: the key without its name. */
  private static Optional<String> manual(Arguments arguments, String name) {
    String prefix = name + ".";
    return arguments
        .manual()
        .map(key -> key.startsWith(prefix) ? key.substring(prefix.length()) : key);
  }

  private void assign(Argument.Assignment given) {
    KeyPath path = within(given.path(), given.words());
    part(given.path())
        .add(new Argument.Assignment(given.number(), given.text(), path, given.value()));
  }

  private Map<String, ADict.Editor> defaults(ADict all) {
    Map<String, ADict.Editor> divided = new LinkedHashMap<>();
    for (Leaf leaf : all.leaves()) {
      KeyPath path = within(leaf.path(), Shown.of(leaf.path().toString()));
      divided
          .computeIfAbsent(leaf.path().keys().get(0), name -> ADict.editor())
          .set(path, leaf.value());
    }
    return divided;
  }

  private List<Argument> part(KeyPath path) {
    return parts.getOrDefault(path.keys().get(0), new ArrayList<>());
  }

  private KeyPath within(KeyPath path, String words) {
    String scope = path.keys().get(0);
    if (!scopes.containsKey(scope)) {
      String advice =
          NearestName.of(scope, scopes.keySet())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("scopes are " + names());
      throw new ScopeException(
          "the key " + words + " does not begin with the name of a scope; " + advice);
    } else if (path.length() == 1) {
      throw new ScopeException(
          "the key " + words + " is a scope; set keys within it, as " + path + ".KEY=VALUE");
    }
    return new KeyPath(path.keys().subList(1, path.length()));
  }

  private void name(Argument.Name named) {
    List<String> owners =
        scopes.keySet().stream().filter(scope -> has(scope, named.name())).toList();
    if (owners.size() > 1) {
      throw new ScopeException(
          "the view "
              + Shown.of(named.name())
              + " is in several scopes; say "
              + String.join(" or ", owners.stream().map(o -> o + "." + named.name()).toList()));
    } else if (owners.size() == 1) {
      add(owners.get(0), named, named.name());
    } else {
      qualified(named);
    }
  }

  private void qualified(Argument.Name named) {
    for (String scope : scopes.keySet()) {
      String view = named.name().substring(Math.min(scope.length() + 1, named.name().length()));
      if (named.name().startsWith(scope + ".")) {
        add(scope, named, view);
        return;
      }
    }
    if (!scopes.values().stream().allMatch(Scope::allowsUnknownViews)) {
      throw unknown(named);
    }
  }

  private void add(String scope, Argument.Name named, String view) {
    parts
        .getOrDefault(scope, new ArrayList<>())
        .add(new Argument.Name(named.number(), named.text(), view));
  }

  private boolean has(String scope, String view) {
    return Optional.ofNullable(scopes.get(scope)).flatMap(s -> s.catalog().find(view)).isPresent();
  }

  private ScopeException unknown(Argument.Name named) {
    List<String> views = new ArrayList<>();
    scopes.values().forEach(scope -> scope.catalog().all().forEach(view -> views.add(view.name())));
    String advice =
        NearestName.of(named.name(), views)
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse("scopes are " + names());
    return new ScopeException(
        "no scope has a view named "
            + Shown.of(named.name())
            + " (argument "
            + named.number()
            + "); "
            + advice);
  }

  private String names() {
    return String.join(", ", scopes.keySet());
  }
}
