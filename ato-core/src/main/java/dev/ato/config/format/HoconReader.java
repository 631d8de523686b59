package dev.ato.config.format;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Origin;
import dev.ato.config.Value;
import java.io.File;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads HOCON with Lightbend's library, which knows lines but no columns. Nothing but the text
 * counts: includes are errors, and substitutions see neither environment nor system properties.
 */
final class HoconReader {

  private final Source source;

  private HoconReader(Source source) {
    this.source = source;
  }

  static ADict read(Source source) {
    new BracketDepth(source, "\"").requireModest();
    try {
      return new Parsing(source).parse();
    } catch (NoClassDefFoundError e) {
      throw new ConfigException(
          source.name() + ": HOCON needs the library com.typesafe:config on the class path", e);
    }
  }

  /** Kept apart, so that the library is loaded only here. */
  private record Parsing(Source source) {

    ADict parse() {
      ConfigParseOptions options =
          ConfigParseOptions.defaults()
              .setSyntax(ConfigSyntax.CONF)
              .setOriginDescription(source.name())
              .setIncluder(new Refusing());
      try {
        ConfigObject root =
            ConfigFactory.parseString(source.text(), options)
                .resolve(ConfigResolveOptions.noSystem())
                .root();
        return new HoconReader(source).tree(root, 1);
      } catch (com.typesafe.config.ConfigException e) {
        throw wrong(e);
      }
    }

    private ConfigException wrong(com.typesafe.config.ConfigException e) {
      String what = Source.oneLine(e.getMessage());
      String said = source.name() + ": ";
      int line = e.origin() == null ? -1 : e.origin().lineNumber();
      String plain = what.startsWith(said) ? what.substring(said.length()) : what;
      return line > 0
          ? source.wrong(line, 1, plain.replaceFirst("^" + line + ": ", ""))
          : new ConfigException(said + plain, e);
    }
  }

  private ADict tree(ConfigObject object, int depth) {
    ADict.Builder tree = new ADict.Builder();
    for (Map.Entry<String, ConfigValue> entry : new TreeMap<>(object).entrySet()) {
      tree.put(entry.getKey(), value(entry.getValue(), depth + 1));
    }
    return tree.build();
  }

  private Value value(ConfigValue value, int depth) {
    int line = Math.max(value.origin().lineNumber(), 1);
    if (depth > Limits.NESTING) {
      throw source.nestedTooDeep(line, 1);
    }
    Origin origin = source.at(line, 1);
    if (value instanceof ConfigObject object) {
      return Value.of(tree(object, depth), origin);
    } else if (value instanceof ConfigList list) {
      List<Value> elements = new ArrayList<>(list.size());
      list.forEach(element -> elements.add(value(element, depth + 1)));
      return Value.ofList(elements, origin);
    }
    return Value.of(value.unwrapped(), origin);
  }

  /** A config is its own text alone: no include is followed, in whichever way it is written. */
  private static final class Refusing
      implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
      return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
      throw refused(what);
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
      throw refused(what.toString());
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
      throw refused(what.toString());
    }

    @Override
    public ConfigObject includeResources(ConfigIncludeContext context, String what) {
      throw refused(what);
    }

    private static com.typesafe.config.ConfigException refused(String what) {
      return new com.typesafe.config.ConfigException.Generic(
          "include \"" + what + "\" is not accepted; config is read from one file");
    }
  }
}
