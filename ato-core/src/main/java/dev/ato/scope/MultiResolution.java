package dev.ato.scope;

import dev.ato.config.ADict;
import dev.ato.config.KeyPath;
import dev.ato.config.NearestName;
import dev.ato.config.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The configs of several scopes, by name. Immutable, and safe to share between threads without any
 * care.
 */
public final class MultiResolution {

  private final Map<String, Resolution> resolutions;
  private final Arguments arguments;

  MultiResolution(Map<String, Resolution> resolutions, Arguments arguments) {
    this.resolutions = Collections.unmodifiableMap(new LinkedHashMap<>(resolutions));
    this.arguments = arguments;
  }

  /** The names of the scopes, in order. */
  public Set<String> names() {
    return resolutions.keySet();
  }

  /** The config of one scope. */
  public ADict config(String scope) {
    return resolution(scope).config();
  }

  /** All configs as one tree, below the names of their scopes. */
  public ADict config() {
    ADict.Builder whole = new ADict.Builder();
    resolutions.forEach((name, each) -> whole.put(name, Value.of(each.config())));
    return whole.build();
  }

  /** The config of one scope with the history of its keys. */
  public Resolution resolution(String scope) {
    Resolution found = resolutions.get(scope);
    if (found == null) {
      String advice =
          NearestName.of(scope, names())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("scopes are " + String.join(", ", names()));
      throw new ScopeException("no scope named " + Shown.of(scope) + "; " + advice);
    }
    return found;
  }

  /** The history of a key, which begins with the name of its scope. */
  public History history(String path) {
    KeyPath whole = KeyPath.parse(path);
    KeyPath within = new KeyPath(whole.keys().subList(1, whole.length()));
    return resolution(whole.keys().get(0)).history(within.toString());
  }

  /**
   * A record whose components are named as the scopes: an {@link ADict}, a {@link Resolution}, or
   * what a config is bound to.
   */
  public <R extends Record> R as(Class<R> type) {
    return new Injection(this).record(type);
  }

  /**
   * Calls a method whose parameters are named as the scopes, and answers what it returns. It must
   * be compiled with {@code -parameters}.
   *
   * @param target the object, or the class if the method is static
   */
  public @Nullable Object call(Object target, String method) {
    return new Injection(this).call(target, method);
  }

  /** Whether the first argument asks for the manual, instead of what the program does. */
  public boolean asksForManual() {
    return arguments.askForManual();
  }

  /** The manual of each scope ({@link Resolution#manual()}). */
  public String manual() {
    String asked = arguments.manualKey().orElse("all");
    return resolutions.entrySet().stream()
        .filter(entry -> asked.equals("all") || asked.startsWith(entry.getKey() + "."))
        .map(entry -> Manual.line() + Manual.section(entry.getValue(), entry.getKey() + "."))
        .collect(Collectors.joining("", "", Manual.line()));
  }
}
