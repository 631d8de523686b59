package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.KeyPath;
import dev.ato.config.Leaf;
import dev.ato.config.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The references of OmegaConf and Hydra in a finished config: <code>$&#123;model.lr&#125;</code>
 * stands for the value at this path, <code>$&#123;.lr&#125;</code> for one beside it, <code>
 * $&#123;..lr&#125;</code> for one a tree further out. A text that is a reference alone becomes the
 * value with its type; within a text scalars are put in as Python writes them. Behind a backslash
 * stands no reference.
 *
 * <p>Functions such as <code>$&#123;oc.env:HOME&#125;</code> are errors: what they give is not in
 * the config.
 */
public final class Interpolation {

  private final ADict config;

  /** What references lead to, resolved, and how many values that is. */
  private final Map<KeyPath, Value> targets = new HashMap<>();

  private final Map<KeyPath, Long> sizes = new HashMap<>();

  /** The targets that are being resolved. */
  private final Set<KeyPath> open = new HashSet<>();

  private long values;

  private Interpolation(ADict config) {
    this.config = config;
  }

  /**
   * The config with every reference resolved.
   *
   * @throws ConfigException if a reference leads nowhere or to itself, or is a function
   */
  public static ADict resolve(ADict config) {
    return new Interpolation(config).tree(KeyPath.ROOT, config);
  }

  private ADict tree(KeyPath path, ADict tree) {
    ADict.Builder resolved = new ADict.Builder();
    for (String key : tree.keys()) {
      resolved.put(key, value(path.child(key), tree.entry(key).orElseThrow()));
    }
    return resolved.build();
  }

  private Value value(KeyPath path, Value value) {
    count(1, path, value);
    Object plain = value.plain();
    if (plain instanceof ADict tree) {
      return like(value, tree(path, tree));
    } else if (plain instanceof List<?> list) {
      return list(path, value, list);
    }
    return plain instanceof String text && text.contains("${") ? text(path, value, text) : value;
  }

  private void count(long more, KeyPath path, Value value) {
    values += more;
    if (values > Limits.VALUES) {
      throw wrong(path, value, "with its references followed, the config holds too many values");
    }
  }

  private Value list(KeyPath path, Value value, List<?> list) {
    List<Value> elements = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      KeyPath below = path.child(Integer.toString(i));
      elements.add(value(below, config.value(below).orElse(Value.of(list.get(i)))));
    }
    return value
        .origin()
        .map(origin -> Value.ofList(elements, origin))
        .orElseGet(() -> Value.of(elements));
  }

  private Value text(KeyPath path, Value value, String text) {
    List<ReferenceText.Part> parts = ReferenceText.parts(text);
    if (parts.size() == 1 && parts.get(0).reference()) {
      return like(value, target(path, value, parts.get(0).text()).plain());
    }
    StringBuilder joined = new StringBuilder();
    for (ReferenceText.Part part : parts) {
      joined.append(part.reference() ? embedded(path, value, part.text()) : part.text());
    }
    return like(value, joined.toString());
  }

  private String embedded(KeyPath path, Value value, String reference) {
    Object plain = target(path, value, reference).plain();
    if (plain instanceof ADict || plain instanceof List) {
      throw wrong(path, value, "${" + reference + "} is a list or tree, which no text can hold");
    } else if (plain instanceof Double number) {
      return PythonFloat.repr(number);
    } else if (plain instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    return plain == null ? "None" : plain.toString();
  }

  private Value target(KeyPath path, Value value, String reference) {
    if (reference.indexOf(':') >= 0) {
      throw wrong(
          path, value, "${" + reference + "} is a function; only references to keys are resolved");
    } else if (reference.indexOf('$') >= 0 || reference.indexOf('{') >= 0) {
      throw wrong(
          path, value, "${" + reference + "} holds another reference, which is not resolved");
    }
    KeyPath target = absolute(path, value, reference);
    Value found =
        config
            .value(target)
            .orElseThrow(
                () -> wrong(path, value, "${" + reference + "}: there is no key " + target));
    if (open.contains(target) || path.startsWith(target)) {
      throw wrong(path, value, "${" + reference + "} leads back to itself");
    }
    Value known = targets.get(target);
    if (known != null) {
      count(sizes.getOrDefault(target, 1L), path, value);
      return known;
    }
    long before = values;
    open.add(target);
    Value resolved = value(target, found);
    open.remove(target);
    targets.put(target, resolved);
    sizes.put(target, values - before);
    return resolved;
  }

  private static KeyPath absolute(KeyPath path, Value value, String reference) {
    String keys = reference.strip().replaceAll("\\[([^\\[\\]]+)\\]", ".$1");
    int up = 0;
    while (up < keys.length() && keys.charAt(up) == '.') {
      up++;
    }
    if (up > path.length()) {
      throw wrong(path, value, "${" + reference + "} leads out of the config");
    }
    KeyPath start =
        up == 0 ? KeyPath.ROOT : new KeyPath(path.keys().subList(0, path.length() - up));
    try {
      return start.then(KeyPath.parse(keys.substring(up)));
    } catch (ConfigException e) {
      throw wrong(path, value, "${" + reference + "}: " + e.getMessage());
    }
  }

  private static Value like(Value value, @org.jspecify.annotations.Nullable Object plain) {
    return value.origin().map(origin -> Value.of(plain, origin)).orElseGet(() -> Value.of(plain));
  }

  private static ConfigException wrong(KeyPath path, Value value, String what) {
    String place = new Leaf(path, value).origin().map(o -> " (" + o.text() + ")").orElse("");
    return new ConfigException(path + ": " + what + place);
  }
}
