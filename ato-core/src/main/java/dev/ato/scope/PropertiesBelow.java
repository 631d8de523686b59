package dev.ato.scope;

import dev.ato.config.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part of a source whose keys begin with a prefix. */
record PropertiesBelow(PropertySource source, String prefix) implements PropertySource {

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Iterable<String> keys() {
    List<String> below = new ArrayList<>();
    for (String key : source.keys()) {
      if (key.startsWith(prefix) && key.length() > prefix.length()) {
        below.add(key.substring(prefix.length()));
      }
    }
    return below;
  }

  @Override
  public Optional<String> value(String key) {
    return source.value(prefix + key);
  }

  @Override
  public Origin origin(String key) {
    return source.origin(prefix + key);
  }
}
