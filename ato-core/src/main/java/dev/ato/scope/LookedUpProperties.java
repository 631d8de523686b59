package dev.ato.scope;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys that are looked up elsewhere. */
record LookedUpProperties(
    String name, Iterable<String> keys, Function<String, @Nullable String> values)
    implements PropertySource {

  @Override
  public Optional<String> value(String key) {
    return Optional.ofNullable(values.apply(key));
  }
}
