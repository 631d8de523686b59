package dev.ato.scope;

import dev.ato.config.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Variables of an environment.
 *
 * @param names the variables by the keys that they stand for
 */
record EnvironmentProperties(Map<String, String> names, Map<String, String> variables)
    implements PropertySource {

  static EnvironmentProperties of(String prefix, Map<String, String> variables) {
    Map<String, String> names = new TreeMap<>();
    for (String variable : variables.keySet()) {
      if (variable.startsWith(prefix) && variable.length() > prefix.length()) {
        String rest = variable.substring(prefix.length());
        names.put(rest.toLowerCase(Locale.ROOT).replace("__", "."), variable);
      }
    }
    return new EnvironmentProperties(names, Map.copyOf(variables));
  }

  @Override
  public String name() {
    return "environment";
  }

  @Override
  public Iterable<String> keys() {
    return List.copyOf(names.keySet());
  }

  @Override
  public Optional<String> value(String key) {
    return Optional.ofNullable(names.get(key)).map(variables::get);
  }

  @Override
  public Origin origin(String key) {
    return new Origin.EnvironmentVariable(names.getOrDefault(key, key));
  }
}
