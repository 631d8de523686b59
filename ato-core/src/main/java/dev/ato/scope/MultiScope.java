package dev.ato.scope;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Several scopes, each with keys and views of its own: {@code model.lr=0.1} sets the key {@code lr}
 * of the scope {@code model}, and {@code resnet101} applies the view of the scope that has it;
 * {@code model.resnet101} says which.
 */
public final class MultiScope {

  private final Map<String, Scope> scopes;

  private MultiScope(Map<String, Scope> scopes) {
    this.scopes = scopes;
  }

  /**
   * These scopes together.
   *
   * @throws ScopeException if two have the same name
   */
  public static MultiScope of(Scope... scopes) {
    Map<String, Scope> byName = new LinkedHashMap<>();
    for (Scope scope : scopes) {
      if (byName.putIfAbsent(scope.name(), scope) != null) {
        throw new ScopeException("two scopes are named " + Shown.of(scope.name()));
      }
    }
    return new MultiScope(byName);
  }

  /**
   * Puts the config of each together.
   *
   * @throws ScopeException as {@link Scope#resolve(String...)}
   */
  public MultiResolution resolve(String... arguments) {
    return resolve(Arguments.of(arguments));
  }

  /**
   * Puts the config of each together.
   *
   * @throws ScopeException as {@link Scope#resolve(Arguments)}
   */
  public MultiResolution resolve(Arguments arguments) {
    Map<String, Arguments> parts = new Namespaces(scopes).divide(arguments);
    Map<String, Resolution> resolutions = new LinkedHashMap<>();
    parts.forEach(
        (name, part) -> {
          Scope scope = scopes.get(name);
          if (scope != null) {
            resolutions.put(name, scope.resolve(part));
          }
        });
    return new MultiResolution(resolutions, arguments);
  }

  /**
   * Puts the configs together and hands them on; if the first argument is {@code manual}, prints
   * the manual of each scope instead.
   */
  public MultiResolution run(String[] arguments, PrintStream out, Consumer<MultiResolution> body) {
    MultiResolution resolution = resolve(arguments);
    if (resolution.asksForManual()) {
      out.print(resolution.manual());
    } else {
      body.accept(resolution);
    }
    return resolution;
  }

  /** The names of the scopes. */
  public List<String> names() {
    return List.copyOf(scopes.keySet());
  }
}
