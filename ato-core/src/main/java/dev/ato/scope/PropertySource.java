package dev.ato.scope;

import dev.ato.config.ADict;
import dev.ato.config.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something outside that knows texts by dotted keys, such as Spring's Environment, a config of
 * MicroProfile or the environment of the process. Its texts are read as those of arguments: {@code
 * 0.1} is a number, {@code [1, 2]} a list, a bare word a text.
 */
public interface PropertySource {

  /** What it is called in origins. */
  String name();

  /** The keys that it has. */
  Iterable<String> keys();

  /** The text of a key, or nothing. */
  Optional<String> value(String key);

  /** Where the text of a key stands, as far as that is known. */
  default Origin origin(String key) {
    return new Origin.Named(name() + ": " + key);
  }

  /** The keys that begin with a prefix, without it. */
  default PropertySource below(String prefix) {
    return new PropertiesBelow(this, prefix);
  }

  /** All of it as a tree. */
  default ADict read() {
    return PropertyTree.read(this);
  }

  /** A source of keys and a way to look each up, which answers null for none. */
  static PropertySource of(
      String name, Iterable<String> keys, Function<String, @Nullable String> values) {
    return new LookedUpProperties(name, keys, values);
  }

  /**
   * The variables of an environment that begin with a prefix: for {@code TRAIN_} the variable
   * {@code TRAIN_MODEL__BATCH_SIZE} is the key {@code model.batch_size}.
   */
  static PropertySource environment(String prefix, Map<String, String> variables) {
    return EnvironmentProperties.of(prefix, variables);
  }
}
